-- no-transaction
drop index concurrently customers.customer_phone_search_idx;
