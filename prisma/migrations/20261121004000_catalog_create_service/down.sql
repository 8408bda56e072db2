drop table catalog.add_on;
drop table catalog.service;
drop table catalog.category;
drop schema catalog;
