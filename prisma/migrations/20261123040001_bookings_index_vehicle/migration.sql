-- no-transaction
create index concurrently booking_vehicle_search_idx on bookings.booking (vehicle_id) where vehicle_id is not null;
