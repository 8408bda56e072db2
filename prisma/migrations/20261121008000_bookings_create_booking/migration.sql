create schema bookings;
grant usage on schema bookings to bling_app;

create sequence bookings.booking_number as bigint start 101;

create table bookings.booking (
  id uuid not null,
  version integer not null,
  number text not null,
  channel text not null,
  created_by uuid,
  customer_id uuid not null,
  vehicle_id uuid,
  size text not null,
  site_id uuid not null,
  resource_id uuid not null,
  mode text not null,
  lines jsonb not null,
  scheduled_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  buffer_before integer not null,
  buffer_after integer not null,
  status text not null,
  checked_in_at timestamptz(3),
  started_at timestamptz(3),
  ready_at timestamptz(3),
  collected_at timestamptz(3),
  quote jsonb not null,
  total_amount integer not null,
  currency char(3) not null,
  charged_amount integer,
  policy jsonb not null,
  moved jsonb,
  notes_from text,
  notes_for text,
  cancellation jsonb,
  last_move jsonb,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint booking_pkey primary key (id),
  constraint booking_status_known check (status in ('pending', 'confirmed', 'in_progress', 'completed', 'cancelled', 'no_show')),
  constraint booking_forward check (scheduled_at < ends_at),
  constraint booking_total_not_negative check (total_amount >= 0)
);

create unique index booking_number_key on bookings.booking (number);
create index booking_customer_id_idx on bookings.booking (customer_id, scheduled_at, id);
create index booking_site_id_idx on bookings.booking (site_id, scheduled_at, id);
create index booking_vehicle_id_idx on bookings.booking (vehicle_id) where status in ('pending', 'confirmed', 'in_progress');
create index booking_pending_idx on bookings.booking (created_at) where status = 'pending';
-- One job at a time in a bay.
create unique index booking_in_progress_key on bookings.booking (resource_id) where status = 'in_progress';

grant select, insert, update on bookings.booking to bling_app;
grant usage on sequence bookings.booking_number to bling_app;
