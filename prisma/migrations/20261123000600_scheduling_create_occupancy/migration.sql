-- The car that is being worked on in a place: one at a time, whoever's job it is.
create table scheduling.occupancy (
  resource_id uuid not null,
  ref_kind text not null,
  ref_id uuid not null,
  number text not null,
  created_at timestamptz(3) not null default now(),
  constraint occupancy_pkey primary key (resource_id),
  constraint occupancy_resource_id_fkey foreign key (resource_id) references scheduling.resource (id) on delete restrict on update no action
);

create unique index occupancy_ref_key on scheduling.occupancy (ref_kind, ref_id);

insert into scheduling.occupancy (resource_id, ref_kind, ref_id, number)
select resource_id, 'booking', id, number from bookings.booking where status = 'in_progress';

grant select, insert, delete on scheduling.occupancy to bling_app;
