-- The people and things that a job takes beside its bay or team.
alter table bookings.booking add column crew_ids uuid[] not null default '{}';
alter table bookings.booking add column asset_ids uuid[] not null default '{}';
alter table bookings.booking add column travel_minutes integer not null default 0;
-- Where the car stands: {"address": "…", "note": null, "position": {…}}.
alter table bookings.booking add column visit jsonb;
-- Who broke the soft limits, when and why.
alter table bookings.booking add column override jsonb;
