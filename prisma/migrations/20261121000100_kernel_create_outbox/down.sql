-- The extensions stay: other things of the database may use them.
drop table kernel.outbox;
drop schema kernel;
