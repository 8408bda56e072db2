-- no-transaction
drop index concurrently customers.customer_name_search_idx;
