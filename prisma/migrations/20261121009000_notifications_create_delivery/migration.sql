create schema notifications;
grant usage on schema notifications to bling_app;

-- One message to one reader. Ids only: it is written at the moment of sending.
create table notifications.delivery (
  id uuid not null,
  fact_id uuid not null,
  template text not null,
  letter jsonb not null,
  status text not null,
  attempts integer not null,
  due_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint delivery_pkey primary key (id),
  constraint delivery_status_known check (status in ('queued', 'sending', 'sent', 'failed', 'dropped'))
);

-- The same fact never causes the same letter twice.
create unique index delivery_fact_key on notifications.delivery (fact_id, template);
create index delivery_due_idx on notifications.delivery (due_at) where status in ('queued', 'sending');

grant select, insert, update on notifications.delivery to bling_app;
