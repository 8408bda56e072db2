-- Trusted extensions: the owner of a database may create them. Exclusion constraints need the first, search the second.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create schema kernel;
grant usage on schema kernel to bling_app;

-- Facts, written in the transaction of the change they tell of. Nobody changes or removes them.
create table kernel.outbox (
  id uuid not null,
  aggregate text not null,
  aggregate_id uuid not null,
  version integer not null,
  type text not null,
  payload jsonb not null,
  request_id text,
  occurred_at timestamptz(3) not null,
  constraint outbox_pkey primary key (id),
  constraint outbox_version_positive check (version > 0)
);

create unique index outbox_aggregate_version_key on kernel.outbox (aggregate, aggregate_id, version);

grant select, insert on kernel.outbox to bling_app;
