-- no-transaction
drop index concurrently audit.entry_on_behalf_idx;
