create table catalog.bundle (
  id uuid not null,
  version integer not null,
  name text not null,
  description text not null,
  "order" integer not null,
  service_ids uuid[] not null,
  basis_points integer not null,
  channels text[] not null,
  status text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint bundle_pkey primary key (id),
  constraint bundle_of_several check (cardinality(service_ids) between 2 and 10),
  constraint bundle_half_at_most check (basis_points between 1 and 5000),
  constraint bundle_status_known check (status in ('active', 'inactive'))
);

create unique index bundle_name_key on catalog.bundle (lower(name)) where status = 'active';

grant select, insert, update on catalog.bundle to bling_app;
