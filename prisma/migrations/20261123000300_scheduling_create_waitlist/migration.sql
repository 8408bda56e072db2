create table scheduling.waitlist_entry (
  id uuid not null,
  version integer not null,
  site_id uuid not null,
  customer_id uuid not null,
  vehicle_id uuid,
  service_ids uuid[] not null,
  add_on_ids uuid[] not null,
  size text not null,
  window_start timestamptz(3) not null,
  window_end timestamptz(3) not null,
  status text not null,
  joined_at timestamptz(3) not null,
  -- The hold that is kept for them: {"holdId": "…", "startsAt": "…", "expiresAt": "…"}.
  offer jsonb,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint waitlist_entry_pkey primary key (id),
  constraint waitlist_entry_status_known check (status in ('waiting', 'offered', 'accepted', 'declined', 'expired')),
  constraint waitlist_entry_forward check (window_start < window_end)
);

create index waitlist_entry_waiting_idx on scheduling.waitlist_entry (site_id, joined_at, id) where status = 'waiting';
create index waitlist_entry_customer_id_idx on scheduling.waitlist_entry (customer_id, joined_at, id);
-- One live offer a hold.
create unique index waitlist_entry_offer_key on scheduling.waitlist_entry ((offer ->> 'holdId')) where status = 'offered';

grant select, insert, update on scheduling.waitlist_entry to bling_app;
