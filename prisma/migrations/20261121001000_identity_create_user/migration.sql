create schema identity;
grant usage on schema identity to bling_app;

create table identity."user" (
  id uuid not null,
  version integer not null,
  email text not null,
  username text,
  full_name text not null,
  password_hash text not null,
  status text not null,
  email_verified_at timestamptz(3),
  last_login_at timestamptz(3),
  customer_id uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  constraint user_pkey primary key (id),
  constraint user_status_known check (status in ('pending', 'active', 'suspended', 'deleted')),
  constraint user_email_lower check (email = lower(email)),
  constraint user_username_lower check (username = lower(username))
);

create unique index user_email_key on identity."user" (email) where deleted_at is null;
create unique index user_username_key on identity."user" (username) where deleted_at is null;

-- What a role may, permission by permission: {"bookings.cancel": "site"}.
create table identity.role (
  name text not null,
  grants jsonb not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint role_pkey primary key (name)
);

-- A role that somebody holds, at one site or, without one, at all.
create table identity.user_role (
  id uuid not null,
  user_id uuid not null,
  role_name text not null,
  site_id uuid,
  created_at timestamptz(3) not null default now(),
  constraint user_role_pkey primary key (id),
  constraint user_role_user_id_fkey foreign key (user_id) references identity."user" (id) on delete restrict on update no action,
  constraint user_role_role_name_fkey foreign key (role_name) references identity.role (name) on delete restrict on update no action
);

create unique index user_role_key on identity.user_role (user_id, role_name, site_id) nulls not distinct;

grant select, insert, update on identity."user" to bling_app;
grant select, insert, update on identity.role to bling_app;
grant select, insert, update, delete on identity.user_role to bling_app;
