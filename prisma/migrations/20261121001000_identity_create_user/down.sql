drop table identity.user_role;
drop table identity.role;
drop table identity."user";
drop schema identity;
