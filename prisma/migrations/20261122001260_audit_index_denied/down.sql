-- no-transaction
drop index concurrently audit.entry_denied_idx;
