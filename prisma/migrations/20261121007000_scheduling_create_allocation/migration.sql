create schema scheduling;
grant usage on schema scheduling to bling_app;

-- Whatever can be busy, as scheduling sees it: kept by reactions, locked before it is taken.
create table scheduling.resource (
  id uuid not null,
  kind text not null,
  site_id uuid not null,
  ref_id uuid not null,
  name text not null,
  number integer not null,
  bay_kind text,
  max_size text,
  equipment text[] not null,
  status text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint resource_pkey primary key (id),
  constraint resource_kind_known check (kind in ('bay', 'team', 'staff', 'equipment'))
);

create index resource_site_id_idx on scheduling.resource (site_id);

-- That a resource is busy. Two live ones of a resource never overlap; touching is no overlap.
create table scheduling.allocation (
  id uuid not null,
  resource_id uuid not null,
  -- Buffers included.
  during tstzrange not null,
  -- The work alone.
  job tstzrange not null,
  kind text not null,
  ref_kind text not null,
  ref_id uuid not null,
  expires_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint allocation_pkey primary key (id),
  constraint allocation_resource_id_fkey foreign key (resource_id) references scheduling.resource (id) on delete restrict on update no action,
  constraint allocation_kind_known check (kind in ('hold', 'booking', 'walkin', 'maintenance', 'closure', 'project')),
  constraint allocation_during_whole check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint allocation_no_overlap exclude using gist (resource_id with =, during with &&)
);

create index allocation_ref_idx on scheduling.allocation (ref_kind, ref_id);

create table scheduling.hold (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  resource_id uuid not null,
  visitor_key uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  during_start timestamptz(3) not null,
  during_end timestamptz(3) not null,
  status text not null,
  placed_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  extended boolean not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint hold_pkey primary key (id),
  constraint hold_resource_id_fkey foreign key (resource_id) references scheduling.resource (id) on delete restrict on update no action,
  constraint hold_status_known check (status in ('active', 'consumed', 'expired', 'released'))
);

-- One live hold a visitor.
create unique index hold_visitor_key on scheduling.hold (visitor_key) where status = 'active';
create index hold_due_idx on scheduling.hold (expires_at) where status = 'active';

grant select, insert, update on scheduling.resource to bling_app;
grant select, insert, update, delete on scheduling.allocation to bling_app;
grant select, insert, update on scheduling.hold to bling_app;
