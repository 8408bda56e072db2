-- no-transaction
create unique index concurrently role_id_key on identity.role (id);
