drop table scheduling.disruption;
