alter table bookings.booking drop column rating, drop column waived, drop column departed_at, drop column inspection;
