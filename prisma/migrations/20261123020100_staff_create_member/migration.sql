create schema staff;
grant usage on schema staff to bling_app;

create sequence staff.member_number;

create table staff.member (
  id uuid not null,
  version integer not null,
  user_id uuid,
  code text not null,
  full_name text not null,
  site_ids uuid[] not null,
  role text not null,
  skills text[] not null,
  hourly_amount bigint not null,
  hourly_currency char(3) not null,
  status text not null,
  hired_on date not null,
  terminated_at timestamptz(3),
  documents jsonb not null,
  constraint member_pkey primary key (id),
  constraint member_somewhere check (cardinality(site_ids) > 0),
  constraint member_status_known check (status in ('active', 'terminated')),
  constraint member_terminated_once check ((status = 'terminated') = (terminated_at is not null)),
  constraint member_hourly_not_negative check (hourly_amount >= 0)
);
create unique index member_code_key on staff.member (code);
-- An account works here once at a time.
create unique index member_user_id_key on staff.member (user_id) where status = 'active';
create index member_user_id_idx on staff.member (user_id);
create index member_site_ids_idx on staff.member using gin (site_ids);

-- Nobody works twice at once, whichever the sites.
create table staff.shift (
  id uuid not null,
  version integer not null,
  staff_id uuid not null,
  site_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  status text not null,
  removed_at timestamptz(3),
  constraint shift_pkey primary key (id),
  constraint shift_staff_id_fkey foreign key (staff_id) references staff.member (id) on delete restrict on update no action,
  constraint shift_status_known check (status in ('draft', 'published')),
  constraint shift_forward check (starts_at < ends_at),
  constraint shift_no_overlap exclude using gist (staff_id with =, tstzrange(starts_at, ends_at) with &&)
    where (removed_at is null)
);
create index shift_site_id_idx on staff.shift using gist (site_id, tstzrange(starts_at, ends_at))
  where removed_at is null;

create table staff.time_off (
  id uuid not null,
  version integer not null,
  staff_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  kind text not null,
  reason text not null,
  status text not null,
  requested_at timestamptz(3) not null,
  decided_by uuid,
  decided_at timestamptz(3),
  constraint time_off_pkey primary key (id),
  constraint time_off_staff_id_fkey foreign key (staff_id) references staff.member (id) on delete restrict on update no action,
  constraint time_off_status_known check (status in ('requested', 'approved', 'rejected', 'cancelled')),
  constraint time_off_forward check (starts_at < ends_at)
);
create index time_off_staff_id_idx on staff.time_off using gist (staff_id, tstzrange(starts_at, ends_at));

grant usage on sequence staff.member_number to bling_app;
grant select, insert, update on staff.member to bling_app;
grant select, insert, update on staff.shift to bling_app;
grant select, insert, update on staff.time_off to bling_app;
