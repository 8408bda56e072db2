-- no-transaction
create index concurrently session_device_id_idx on identity.session (device_id) where ended_at is null and device_id is not null;
