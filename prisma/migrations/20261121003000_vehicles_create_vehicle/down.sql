drop table vehicles.driver;
drop table vehicles.vehicle;
drop schema vehicles;
