create schema customers;
grant usage on schema customers to bling_app;

create table customers.customer (
  id uuid not null,
  version integer not null,
  user_id uuid,
  name text not null,
  phone text,
  email text,
  tags text[] not null default '{}',
  notes text,
  no_show_count integer not null default 0,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  constraint customer_pkey primary key (id),
  constraint customer_no_show_count_not_negative check (no_show_count >= 0)
);

create unique index customer_user_id_key on customers.customer (user_id) where deleted_at is null;
create index customer_phone_idx on customers.customer (phone) where user_id is null;
create index customer_email_idx on customers.customer (email) where user_id is null;
create index customer_name_idx on customers.customer (name, id);

create table customers.address (
  id uuid not null,
  customer_id uuid not null,
  place integer not null,
  lines text[] not null,
  postcode text not null,
  city text not null,
  country text not null,
  lat double precision,
  lng double precision,
  access_note text,
  water boolean not null,
  power boolean not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint address_pkey primary key (id),
  constraint address_customer_id_fkey foreign key (customer_id) references customers.customer (id) on delete restrict on update no action
);

create index address_customer_id_idx on customers.address (customer_id);

grant select, insert, update on customers.customer to bling_app;
grant select, insert, update, delete on customers.address to bling_app;
