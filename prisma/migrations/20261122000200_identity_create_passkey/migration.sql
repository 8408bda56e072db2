-- An authenticator app of a person; its secret is sealed with the product's own key.
create table identity.second_factor (
  id uuid not null,
  version integer not null,
  sealed_secret text not null,
  confirmed_at timestamptz(3),
  last_step bigint not null,
  recovery_codes jsonb not null,
  disabled_at timestamptz(3),
  constraint second_factor_pkey primary key (id),
  constraint second_factor_user_id_fkey foreign key (id) references identity."user" (id) on delete restrict on update no action
);

create table identity.passkey (
  id uuid not null,
  version integer not null,
  user_id uuid not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports jsonb not null,
  name text not null,
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  removed_at timestamptz(3),
  constraint passkey_pkey primary key (id),
  constraint passkey_user_id_fkey foreign key (user_id) references identity."user" (id) on delete restrict on update no action
);
create unique index passkey_credential_id_key on identity.passkey (credential_id);
create index passkey_user_id_idx on identity.passkey (user_id) where removed_at is null;

-- Challenges that were answered: none is answered twice.
create table identity.spent (
  id uuid not null,
  until timestamptz(3) not null,
  constraint spent_pkey primary key (id)
);
create index spent_until_idx on identity.spent (until);

-- Somebody typed an address; whose it is is looked up afterwards, and the row is gone.
create table identity.mail_request (
  id uuid not null,
  version integer not null,
  email text not null,
  purpose text not null,
  draft jsonb,
  created_at timestamptz(3) not null default now(),
  constraint mail_request_pkey primary key (id),
  constraint mail_request_purpose_known check (purpose in ('verify', 'reset', 'register'))
);

-- What the owner demands of signing in: one row.
create table identity.security (
  id uuid not null,
  version integer not null,
  admins_need_second_factor boolean not null,
  constraint security_pkey primary key (id)
);

grant select, insert, update on identity.second_factor to bling_app;
grant select, insert, update on identity.passkey to bling_app;
grant select, insert, delete on identity.spent to bling_app;
grant select, insert, update, delete on identity.mail_request to bling_app;
grant select, insert, update on identity.security to bling_app;
