-- no-transaction
drop index concurrently if exists audit.entry_denied_idx;
create index concurrently entry_denied_idx on audit.entry (at) where outcome = 'denied';
