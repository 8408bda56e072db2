drop table customers.fleet_account;
