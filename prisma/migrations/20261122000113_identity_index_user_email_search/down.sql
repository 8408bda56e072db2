drop index identity.user_email_search_idx;
