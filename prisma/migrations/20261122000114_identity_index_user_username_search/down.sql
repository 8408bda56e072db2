drop index identity.user_username_search_idx;
