drop table identity.api_key;
drop table identity.approval;
drop table identity.pin;
drop table identity.device;
