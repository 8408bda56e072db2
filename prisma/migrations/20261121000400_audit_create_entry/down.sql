drop table audit.entry;
drop schema audit;
