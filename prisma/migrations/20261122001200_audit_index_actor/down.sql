-- no-transaction
drop index concurrently audit.entry_actor_idx;
