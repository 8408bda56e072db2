-- A tablet or screen of a site. Its token is a sealed id: nothing of it is stored.
create table identity.device (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  name text not null,
  kind text not null,
  paired_by uuid,
  paired_at timestamptz(3) not null,
  unpaired_at timestamptz(3),
  constraint device_pkey primary key (id),
  constraint device_kind_known check (kind in ('counter', 'bay', 'queue'))
);
create index device_site_id_idx on identity.device (site_id) where unpaired_at is null;

create table identity.pin (
  id uuid not null,
  version integer not null,
  hash text not null,
  is_set boolean not null,
  constraint pin_pkey primary key (id),
  constraint pin_user_id_fkey foreign key (id) references identity."user" (id) on delete restrict on update no action
);

-- A manager's yes for the next act of somebody's session.
create table identity.approval (
  id uuid not null,
  session_id uuid not null,
  permission text not null,
  by_user uuid not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint approval_pkey primary key (id),
  constraint approval_session_id_fkey foreign key (session_id) references identity.session (id) on delete restrict on update no action
);
create index approval_session_id_idx on identity.approval (session_id) where used_at is null;

create table identity.api_key (
  id uuid not null,
  version integer not null,
  name text not null,
  prefix text not null,
  secret_hash text not null,
  former_hash text,
  former_until timestamptz(3),
  permissions jsonb not null,
  site_ids jsonb,
  rate_per_minute integer not null,
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  created_by uuid not null,
  created_at timestamptz(3) not null,
  constraint api_key_pkey primary key (id),
  constraint api_key_rate_positive check (rate_per_minute > 0)
);
create unique index api_key_prefix_key on identity.api_key (prefix);

grant select, insert, update on identity.device to bling_app;
grant select, insert, update on identity.pin to bling_app;
grant select, insert, update on identity.approval to bling_app;
grant select, insert, update on identity.api_key to bling_app;
