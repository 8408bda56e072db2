-- Further sites at which a person works.
alter table scheduling.resource add column also_at uuid[] not null default '{}';
alter table scheduling.resource add column skills text[] not null default '{}';
-- When the first of their required papers ends.
alter table scheduling.resource add column papers_until timestamptz(3);
-- Of teams: {"base": {…}, "radiusKm": 50, "dailyCapacity": 8}.
alter table scheduling.resource add column reach jsonb;
