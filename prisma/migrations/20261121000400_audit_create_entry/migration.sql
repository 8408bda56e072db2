create schema audit;
grant usage on schema audit to bling_app;

-- Who did what, written in the transaction of what was done. The product adds and reads; it never changes or removes.
create table audit.entry (
  id uuid not null,
  at timestamptz(3) not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text,
  action text not null,
  outcome text not null,
  failure_code text,
  request_id text,
  targets jsonb not null,
  constraint entry_pkey primary key (id),
  constraint entry_outcome_known check (outcome in ('done', 'denied'))
);

create index entry_at_idx on audit.entry (at);

grant select, insert on audit.entry to bling_app;
