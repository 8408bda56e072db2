-- no-transaction
create index concurrently booking_number_search_idx on bookings.booking (replace(number, '-', '') text_pattern_ops);
