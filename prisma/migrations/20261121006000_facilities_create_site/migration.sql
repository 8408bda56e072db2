create schema facilities;
grant usage on schema facilities to bling_app;

create table facilities.site (
  id uuid not null,
  version integer not null,
  name text not null,
  code text not null,
  zone text not null,
  day_ends_at text not null,
  address jsonb not null,
  lat double precision,
  lng double precision,
  hours jsonb not null,
  exceptions jsonb not null,
  currency char(3) not null,
  tax_mode text not null,
  tax_rounding text not null,
  settings jsonb not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint site_pkey primary key (id),
  constraint site_tax_mode_known check (tax_mode in ('inclusive', 'exclusive')),
  constraint site_tax_rounding_known check (tax_rounding in ('line', 'document'))
);

create unique index site_code_key on facilities.site (code);

create table facilities.bay (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  number integer not null,
  name text not null,
  kind text not null,
  max_size text not null,
  equipment text[] not null,
  status text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint bay_pkey primary key (id),
  constraint bay_site_id_fkey foreign key (site_id) references facilities.site (id) on delete restrict on update no action,
  constraint bay_status_known check (status in ('active', 'maintenance', 'inactive'))
);

create unique index bay_number_key on facilities.bay (site_id, number);

-- Without a bay, the whole site is closed.
create table facilities.closure (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  bay_id uuid,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  reason text not null,
  kind text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  removed_at timestamptz(3),
  constraint closure_pkey primary key (id),
  constraint closure_site_id_fkey foreign key (site_id) references facilities.site (id) on delete restrict on update no action,
  constraint closure_bay_id_fkey foreign key (bay_id) references facilities.bay (id) on delete restrict on update no action,
  constraint closure_forward check (starts_at < ends_at)
);

create index closure_site_id_idx on facilities.closure (site_id, starts_at) where removed_at is null;

grant select, insert, update on facilities.site to bling_app;
grant select, insert, update on facilities.bay to bling_app;
grant select, insert, update on facilities.closure to bling_app;
