alter table bookings.booking drop column delayed_to;
