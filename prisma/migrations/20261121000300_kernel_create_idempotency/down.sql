drop table kernel.idempotency;
