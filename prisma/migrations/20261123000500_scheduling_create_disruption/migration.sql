create table scheduling.disruption (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  kind text not null,
  resource_ids uuid[] not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  reason text not null,
  moved integer not null,
  cancelled integer not null,
  applied_at timestamptz(3) not null,
  lifted_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint disruption_pkey primary key (id),
  constraint disruption_forward check (starts_at < ends_at)
);

create index disruption_site_id_idx on scheduling.disruption (site_id, starts_at);

grant select, insert, update on scheduling.disruption to bling_app;
