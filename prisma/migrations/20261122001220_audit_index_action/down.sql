-- no-transaction
drop index concurrently audit.entry_action_idx;
