drop table staff.time_off;
drop table staff.shift;
drop table staff.member;
drop sequence staff.member_number;
drop schema staff;
