drop index identity.user_role_site_id_idx;
