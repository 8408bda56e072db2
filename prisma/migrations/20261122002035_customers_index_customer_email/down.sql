-- no-transaction
drop index concurrently customers.customer_email_search_idx;
