create table facilities.team (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  name text not null,
  base_lat double precision not null,
  base_lng double precision not null,
  radius_km double precision not null,
  daily_capacity integer not null,
  equipment text[] not null,
  status text not null,
  constraint team_pkey primary key (id),
  constraint team_site_id_fkey foreign key (site_id) references facilities.site (id) on delete restrict on update no action,
  constraint team_status_known check (status in ('active', 'maintenance', 'inactive')),
  constraint team_goes_somewhere check (radius_km > 0 and daily_capacity > 0)
);
create unique index team_name_key on facilities.team (site_id, lower(name));

create table facilities.asset (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  kind text not null,
  label text not null,
  status text not null,
  constraint asset_pkey primary key (id),
  constraint asset_site_id_fkey foreign key (site_id) references facilities.site (id) on delete restrict on update no action,
  constraint asset_status_known check (status in ('active', 'maintenance', 'inactive'))
);
create unique index asset_label_key on facilities.asset (site_id, lower(label));

grant select, insert, update on facilities.team to bling_app;
grant select, insert, update on facilities.asset to bling_app;
