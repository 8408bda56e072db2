alter table audit.entry
  drop column session_id,
  drop column on_behalf_id,
  drop column approved_by_id,
  drop column site_id,
  drop column changes;
