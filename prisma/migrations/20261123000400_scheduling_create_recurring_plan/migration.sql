create table scheduling.recurring_plan (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  customer_id uuid not null,
  vehicle_id uuid,
  service_ids uuid[] not null,
  add_on_ids uuid[] not null,
  size text not null,
  recurrence jsonb not null,
  status text not null,
  occurrences jsonb not null,
  -- The first date that is still to be booked; kept with the occurrences.
  next_planned_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null default now(),
  constraint recurring_plan_pkey primary key (id),
  constraint recurring_plan_status_known check (status in ('active', 'cancelled'))
);

create index recurring_plan_site_id_idx on scheduling.recurring_plan (site_id, created_at, id);
create index recurring_plan_customer_id_idx on scheduling.recurring_plan (customer_id, created_at, id);
create index recurring_plan_due_idx on scheduling.recurring_plan (next_planned_at) where status = 'active';

grant select, insert, update on scheduling.recurring_plan to bling_app;
