drop index identity.role_id_key;
