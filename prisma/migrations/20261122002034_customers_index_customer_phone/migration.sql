-- no-transaction
create index concurrently customer_phone_search_idx on customers.customer using gin (phone gin_trgm_ops)
  with (fastupdate = off)
  where merged_into is null and erased_at is null;
