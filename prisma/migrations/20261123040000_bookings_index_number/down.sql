-- no-transaction
drop index concurrently bookings.booking_number_search_idx;
