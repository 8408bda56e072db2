drop table identity.one_time_token;
drop table identity.login_attempt;
drop table identity.session;
