-- When people came and left.
create table staff.clock_entry (
  id uuid not null,
  version integer not null,
  staff_id uuid not null,
  site_id uuid not null,
  in_at timestamptz(3) not null,
  out_at timestamptz(3),
  late_minutes integer not null,
  flagged_at timestamptz(3),
  corrected_by uuid,
  constraint clock_entry_pkey primary key (id),
  constraint clock_entry_staff_id_fkey foreign key (staff_id) references staff.member (id) on delete restrict on update no action,
  constraint clock_entry_forward check (out_at is null or in_at <= out_at),
  constraint clock_entry_late_not_negative check (late_minutes >= 0)
);
-- Nobody is there twice.
create unique index clock_entry_open_key on staff.clock_entry (staff_id) where out_at is null;
create index clock_entry_flag_idx on staff.clock_entry (in_at) where out_at is null and flagged_at is null;
create index clock_entry_site_id_idx on staff.clock_entry using gist (site_id, tstzrange(in_at, out_at));
create index clock_entry_staff_id_idx on staff.clock_entry using gist (staff_id, tstzrange(in_at, out_at));

grant select, insert, update on staff.clock_entry to bling_app;
