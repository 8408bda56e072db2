-- no-transaction
drop index concurrently audit.entry_targets_idx;
