-- Searches that found nothing, counted by business day and by what stood in the way. Nobody is named.
create table scheduling.lost_demand (
  site_id uuid not null,
  day date not null,
  reason text not null,
  searches integer not null,
  constraint lost_demand_pkey primary key (site_id, day, reason),
  constraint lost_demand_counted check (searches > 0)
);

grant select, insert, update on scheduling.lost_demand to bling_app;
