-- Further sites at which a person works.
alter table scheduling.resource add column also_at uuid[] not null default '{}';
alter table scheduling.resource add column skills text[] not null default '{}';
-- Of teams: {"base": {…}, "radiusKm": 50, "dailyCapacity": 8}.
alter table scheduling.resource add column reach jsonb;
