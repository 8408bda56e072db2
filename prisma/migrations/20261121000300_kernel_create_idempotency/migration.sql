-- One row for each command whose caller may repeat it; written with the command's effect.
create table kernel.idempotency (
  actor_key text not null,
  key uuid not null,
  procedure text not null,
  payload_hash text not null,
  answer jsonb,
  created_at timestamptz(3) not null default now(),
  constraint idempotency_pkey primary key (actor_key, key)
);

create index idempotency_created_at_idx on kernel.idempotency (created_at);

grant select, insert, update, delete on kernel.idempotency to bling_app;
