drop table customers.address;
drop table customers.customer;
drop schema customers;
