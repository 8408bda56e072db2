-- no-transaction
drop index concurrently if exists audit.entry_request_idx;
create index concurrently entry_request_idx on audit.entry (request_id);
