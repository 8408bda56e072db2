drop table facilities.closure;
drop table facilities.bay;
drop table facilities.site;
drop schema facilities;
