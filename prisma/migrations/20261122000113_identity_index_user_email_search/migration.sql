-- no-transaction
create index concurrently user_email_search_idx on identity."user" (email text_pattern_ops) where deleted_at is null;
