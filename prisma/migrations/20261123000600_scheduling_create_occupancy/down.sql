drop table scheduling.occupancy;
