-- no-transaction
drop index concurrently audit.entry_site_idx;
