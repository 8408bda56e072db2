drop index identity.session_impersonator_idx;
