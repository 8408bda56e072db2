alter table bookings.booking drop column override;
alter table bookings.booking drop column visit;
alter table bookings.booking drop column travel_minutes;
alter table bookings.booking drop column asset_ids;
alter table bookings.booking drop column crew_ids;
