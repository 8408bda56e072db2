-- no-transaction
create index concurrently vehicle_plate_search_idx on vehicles.vehicle using gin (plate_looks gin_trgm_ops)
  with (fastupdate = off)
  where removed_at is null;
