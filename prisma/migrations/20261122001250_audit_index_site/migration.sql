-- no-transaction
drop index concurrently if exists audit.entry_site_idx;
create index concurrently entry_site_idx on audit.entry (site_id, at);
