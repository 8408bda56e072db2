-- no-transaction
drop index concurrently if exists audit.entry_on_behalf_idx;
create index concurrently entry_on_behalf_idx on audit.entry (on_behalf_id, at) where on_behalf_id is not null;
