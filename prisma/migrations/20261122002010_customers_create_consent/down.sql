drop table customers.consent;
