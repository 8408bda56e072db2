drop table scheduling.lost_demand;
