create schema catalog;
grant usage on schema catalog to bling_app;

create table catalog.category (
  id uuid not null,
  version integer not null,
  name text not null,
  description text not null,
  "order" integer not null,
  status text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  constraint category_pkey primary key (id),
  constraint category_status_known check (status in ('active', 'inactive'))
);

create unique index category_name_key on catalog.category (lower(name)) where deleted_at is null;

create table catalog.service (
  id uuid not null,
  version integer not null,
  category_id uuid not null,
  name text not null,
  description text not null,
  includes text[] not null,
  "order" integer not null,
  channels text[] not null,
  price_amount integer not null,
  price_currency char(3) not null,
  minutes integer not null,
  -- Figures of the sizes that differ: {"large": {"price": {…}, "minutes": 45}}.
  by_size jsonb not null,
  buffer_before integer not null,
  buffer_after integer not null,
  bay_kinds text[] not null,
  equipment text[] not null,
  is_popular boolean not null,
  guarantee text not null,
  status text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint service_pkey primary key (id),
  constraint service_category_id_fkey foreign key (category_id) references catalog.category (id) on delete restrict on update no action,
  constraint service_price_not_negative check (price_amount >= 0),
  constraint service_status_known check (status in ('active', 'inactive'))
);

create unique index service_name_key on catalog.service (category_id, lower(name)) where status = 'active';

create table catalog.add_on (
  id uuid not null,
  version integer not null,
  name text not null,
  description text not null,
  "order" integer not null,
  price_amount integer not null,
  price_currency char(3) not null,
  minutes integer not null,
  by_size jsonb not null,
  -- "all", or the ids of services.
  applies_to jsonb not null,
  status text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint add_on_pkey primary key (id),
  constraint add_on_price_not_negative check (price_amount >= 0),
  constraint add_on_status_known check (status in ('active', 'inactive'))
);

create unique index add_on_name_key on catalog.add_on (lower(name)) where status = 'active';

grant select, insert, update on catalog.category to bling_app;
grant select, insert, update on catalog.service to bling_app;
grant select, insert, update on catalog.add_on to bling_app;
