-- One row for each fact and each subscriber that still has to react to it; gone when it has.
create table kernel.delivery (
  subscriber text not null,
  fact_id uuid not null,
  aggregate text not null,
  aggregate_id uuid not null,
  version integer not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  parked_at timestamptz(3),
  last_error text,
  constraint delivery_pkey primary key (subscriber, fact_id),
  constraint delivery_fact_id_fkey foreign key (fact_id) references kernel.outbox (id)
    on delete restrict on update no action
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create unique index delivery_order_key on kernel.delivery (subscriber, aggregate, aggregate_id, version);
create index delivery_due_idx on kernel.delivery (subscriber, due_at, fact_id) where parked_at is null;

grant select, insert, update, delete on kernel.delivery to bling_app;
