create schema walkins;
grant usage on schema walkins to bling_app;

create table walkins.walk_in (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  number text not null,
  ticket integer not null,
  plate text not null,
  size text not null,
  customer_id uuid,
  quote jsonb not null,
  discount_percent double precision not null,
  total_amount integer not null,
  currency char(3) not null,
  payment text not null,
  status text not null,
  rank integer not null,
  promised jsonb not null,
  arrived_at timestamptz(3) not null,
  called_at timestamptz(3),
  started_at timestamptz(3),
  ended_at timestamptz(3),
  resource_id uuid,
  crew_ids uuid[] not null,
  reason text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint walk_in_pkey primary key (id),
  constraint walk_in_status_known check (status in ('waiting', 'called', 'in_progress', 'completed', 'left', 'cancelled')),
  constraint walk_in_payment_known check (payment in ('pending', 'partly_paid', 'paid', 'refunded')),
  constraint walk_in_discount_bounded check (discount_percent >= 0 and discount_percent <= 50),
  constraint walk_in_total_not_negative check (total_amount >= 0)
);

create unique index walk_in_number_key on walkins.walk_in (number);
-- A car stands in one queue of a site once.
create unique index walk_in_open_plate_key on walkins.walk_in (site_id, plate) where status in ('waiting', 'called', 'in_progress');
create index walk_in_open_idx on walkins.walk_in (site_id, rank, ticket) where status in ('waiting', 'called', 'in_progress');
create index walk_in_site_id_idx on walkins.walk_in (site_id, arrived_at, id);

-- The last number of each business day: raised in the arrival's own transaction, so that none is left out.
create table walkins.ticket (
  site_id uuid not null,
  date date not null,
  last integer not null,
  constraint ticket_pkey primary key (site_id, date)
);

grant select, insert, update on walkins.walk_in to bling_app;
grant select, insert, update on walkins.ticket to bling_app;
