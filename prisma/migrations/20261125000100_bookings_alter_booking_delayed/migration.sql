alter table bookings.booking add column delayed_to timestamptz(3);
alter table bookings.booking add constraint booking_delayed_later check (delayed_to > scheduled_at) not valid;
