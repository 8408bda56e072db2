drop index identity.user_full_name_idx;
