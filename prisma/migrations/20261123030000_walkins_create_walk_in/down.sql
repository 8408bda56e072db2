drop table walkins.ticket;
drop table walkins.walk_in;
drop schema walkins;
