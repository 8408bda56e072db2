alter table bookings.booking
  add column inspection jsonb,
  add column departed_at timestamptz(3),
  add column waived jsonb,
  add column rating jsonb;
