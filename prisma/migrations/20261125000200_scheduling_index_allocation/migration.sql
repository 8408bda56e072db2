-- no-transaction
create index concurrently allocation_expiry_idx on scheduling.allocation (resource_id, expires_at) where expires_at is not null;
