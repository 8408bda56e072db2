-- no-transaction
create index concurrently user_role_site_id_idx on identity.user_role (site_id, user_id);
