alter table catalog.service add column skills text[] not null default '{}';
alter table catalog.service add column mobile_allowed boolean not null default false;
alter table catalog.service add column cure_hours integer;
alter table catalog.service add column image text;
-- What sites say of it: [{"siteId": "…", "available": true, "price": {…}, "minutes": null}].
alter table catalog.service add column sites jsonb not null default '[]';
