drop table identity.security;
drop table identity.mail_request;
drop table identity.spent;
drop table identity.passkey;
drop table identity.second_factor;
