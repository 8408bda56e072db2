-- no-transaction
drop index concurrently bookings.booking_vehicle_search_idx;
