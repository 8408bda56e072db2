-- no-transaction
drop index concurrently vehicles.vehicle_plate_search_idx;
