-- no-transaction
drop index concurrently if exists audit.entry_action_idx;
create index concurrently entry_action_idx on audit.entry using spgist (action);
