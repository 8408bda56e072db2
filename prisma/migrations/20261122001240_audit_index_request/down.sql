-- no-transaction
drop index concurrently audit.entry_request_idx;
