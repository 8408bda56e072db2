-- no-transaction
create index concurrently user_full_name_idx on identity."user" (lower(full_name) text_pattern_ops, id) where deleted_at is null;
