drop table catalog.bundle;
