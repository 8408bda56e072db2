-- no-transaction
create index concurrently user_username_search_idx on identity."user" (username text_pattern_ops) where deleted_at is null;
