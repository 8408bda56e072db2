-- When a session last proved who sits there, what it was opened with, and on whose behalf.
alter table identity.session
  add column proved_at timestamptz(3),
  add column is_strong boolean not null default false,
  add column agent text,
  add column address text,
  add column device_id uuid,
  add column impersonation jsonb;

-- Rises with every change of roles or password: access tokens of before are worth nothing.
alter table identity."user" add column rights integer not null default 0;

-- All places of one login name, to be forgotten together; and what its owner is to be told of it.
alter table identity.login_attempt
  add column login_key text,
  add column notice jsonb;

-- Roles become data that the owner may change; `seeded` is what the product itself gave last.
alter table identity.role
  add column id uuid,
  add column version integer not null default 1,
  add column description text not null default '',
  add column seeded jsonb;
update identity.role set id = gen_random_uuid(), seeded = grants;
grant delete on identity.role to bling_app;
