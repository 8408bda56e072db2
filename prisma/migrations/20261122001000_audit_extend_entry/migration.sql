alter table audit.entry
  add column session_id uuid,
  add column on_behalf_id uuid,
  add column approved_by_id uuid,
  add column site_id uuid,
  -- What changed of each target, in the order of `targets`; null where nothing is known of it.
  add column changes jsonb not null default '[]';
