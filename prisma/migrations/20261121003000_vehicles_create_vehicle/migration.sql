create schema vehicles;
grant usage on schema vehicles to bling_app;

create table vehicles.vehicle (
  id uuid not null,
  version integer not null,
  plate text,
  -- The plate as it looks from three metres: O is 0, I is 1, B is 8.
  plate_looks text,
  country text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  removed_at timestamptz(3),
  constraint vehicle_pkey primary key (id)
);

create unique index vehicle_plate_key on vehicles.vehicle (country, plate) where removed_at is null;
create index vehicle_plate_looks_idx on vehicles.vehicle (plate_looks) where removed_at is null;

-- A car in one customer's garage, in their own words; its id is the one they know. They have at most one default car.
create table vehicles.driver (
  id uuid not null,
  vehicle_id uuid not null,
  customer_id uuid not null,
  place integer not null,
  version integer not null,
  is_default boolean not null,
  make text not null,
  model text not null,
  year integer,
  colour text,
  size_class text not null,
  notes text,
  added_at timestamptz(3) not null,
  left_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint driver_pkey primary key (id),
  constraint driver_vehicle_id_fkey foreign key (vehicle_id) references vehicles.vehicle (id) on delete restrict on update no action,
  constraint driver_size_class_known check (size_class in ('compact', 'standard', 'large', 'oversized')),
  constraint driver_default_is_there check (not is_default or left_at is null)
);

create unique index driver_customer_key on vehicles.driver (vehicle_id, customer_id) where left_at is null;
create unique index driver_default_key on vehicles.driver (customer_id) where is_default;
create index driver_vehicle_id_idx on vehicles.driver (vehicle_id);
create index driver_customer_id_idx on vehicles.driver (customer_id);

grant select, insert, update on vehicles.vehicle to bling_app;
grant select, insert, update, delete on vehicles.driver to bling_app;
