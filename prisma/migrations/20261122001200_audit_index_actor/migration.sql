-- no-transaction
drop index concurrently if exists audit.entry_actor_idx;
create index concurrently entry_actor_idx on audit.entry (actor_id, at);
