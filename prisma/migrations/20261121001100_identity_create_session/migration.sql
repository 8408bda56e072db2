-- One sign-in: a family of refresh tokens, of which only the newest generation is good. No token is stored.
create table identity.session (
  id uuid not null,
  version integer not null,
  user_id uuid not null,
  generation integer not null,
  kept text not null,
  created_at timestamptz(3) not null,
  rotated_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  ended_at timestamptz(3),
  constraint session_pkey primary key (id),
  constraint session_user_id_fkey foreign key (user_id) references identity."user" (id) on delete restrict on update no action,
  constraint session_generation_positive check (generation > 0)
);

create index session_user_id_idx on identity.session (user_id) where ended_at is null;

-- Wrong passwords for one login name from one address; the key is a hash of both.
create table identity.login_attempt (
  key text not null,
  failures integer not null,
  last_at timestamptz(3) not null,
  locked_until timestamptz(3),
  constraint login_attempt_pkey primary key (key)
);

create table identity.one_time_token (
  id uuid not null,
  user_id uuid not null,
  purpose text not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint one_time_token_pkey primary key (id),
  constraint one_time_token_user_id_fkey foreign key (user_id) references identity."user" (id) on delete restrict on update no action
);

create index one_time_token_user_id_idx on identity.one_time_token (user_id, created_at);

grant select, insert, update on identity.session to bling_app;
grant select, insert, update, delete on identity.login_attempt to bling_app;
grant select, insert, update on identity.one_time_token to bling_app;
