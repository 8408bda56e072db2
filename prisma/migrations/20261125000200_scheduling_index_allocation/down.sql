-- no-transaction
drop index concurrently scheduling.allocation_expiry_idx;
