drop index identity.user_role_role_name_idx;
