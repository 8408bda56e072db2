drop table kernel.delivery;
