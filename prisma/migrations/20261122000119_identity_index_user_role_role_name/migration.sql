-- no-transaction
create index concurrently user_role_role_name_idx on identity.user_role (role_name);
