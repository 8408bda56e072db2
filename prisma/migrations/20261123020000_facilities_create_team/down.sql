drop table facilities.asset;
drop table facilities.team;
