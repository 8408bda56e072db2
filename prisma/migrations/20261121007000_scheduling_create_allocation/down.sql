drop table scheduling.hold;
drop table scheduling.allocation;
drop table scheduling.resource;
drop schema scheduling;
