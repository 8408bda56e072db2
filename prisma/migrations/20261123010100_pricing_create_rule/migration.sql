create table pricing.rule (
  id uuid not null,
  version integer not null,
  kind text not null,
  name text not null,
  priority integer not null,
  combinable boolean not null,
  opens_at timestamptz(3),
  closes_at timestamptz(3),
  -- When it speaks: {"siteIds": [], "weekdays": [6, 7], "times": [{"from": "10:00", "until": "14:00"}], …}.
  conditions jsonb not null,
  -- {"by": "percent", "direction": "up", "basisPoints": 1500}.
  effect jsonb not null,
  status text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint rule_pkey primary key (id),
  constraint rule_kind_known check (kind in ('size', 'soil', 'peak', 'zone', 'fleet', 'promo', 'membership')),
  constraint rule_open_some_time check (opens_at < closes_at),
  constraint rule_status_known check (status in ('active', 'inactive'))
);

create unique index rule_name_key on pricing.rule (lower(name)) where status = 'active';

grant select, insert, update on pricing.rule to bling_app;
