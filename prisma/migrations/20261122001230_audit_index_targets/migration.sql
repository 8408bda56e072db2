-- no-transaction
drop index concurrently if exists audit.entry_targets_idx;
create index concurrently entry_targets_idx on audit.entry using gin (targets jsonb_path_ops);
