create schema vehicles;
grant usage on schema vehicles to bling_app;

create table vehicles.vehicle (
  id uuid not null,
  version integer not null,
  make text not null,
  model text not null,
  year integer,
  colour text,
  plate text,
  -- The plate as it looks from three metres: O is 0, I is 1, B is 8.
  plate_looks text,
  country text not null,
  size_class text not null,
  notes text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  removed_at timestamptz(3),
  constraint vehicle_pkey primary key (id),
  constraint vehicle_size_class_known check (size_class in ('compact', 'standard', 'large', 'oversized'))
);

create unique index vehicle_plate_key on vehicles.vehicle (country, plate) where removed_at is null;
create index vehicle_plate_looks_idx on vehicles.vehicle (plate_looks) where removed_at is null;

-- Who drives it. A customer has at most one default car.
create table vehicles.driver (
  vehicle_id uuid not null,
  customer_id uuid not null,
  is_default boolean not null,
  created_at timestamptz(3) not null default now(),
  constraint driver_pkey primary key (vehicle_id, customer_id),
  constraint driver_vehicle_id_fkey foreign key (vehicle_id) references vehicles.vehicle (id) on delete restrict on update no action
);

create unique index driver_default_key on vehicles.driver (customer_id) where is_default;
create index driver_customer_id_idx on vehicles.driver (customer_id);

grant select, insert, update on vehicles.vehicle to bling_app;
grant select, insert, update, delete on vehicles.driver to bling_app;
