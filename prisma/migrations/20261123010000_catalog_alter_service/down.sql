alter table catalog.service drop column sites;
alter table catalog.service drop column image;
alter table catalog.service drop column cure_hours;
alter table catalog.service drop column mobile_allowed;
alter table catalog.service drop column skills;
