revoke delete on identity.role from bling_app;
alter table identity.role drop column seeded, drop column description, drop column version, drop column id;
alter table identity.login_attempt drop column notice, drop column login_key;
alter table identity."user" drop column rights;
alter table identity.session
  drop column impersonation,
  drop column device_id,
  drop column address,
  drop column agent,
  drop column is_strong,
  drop column proved_at;
