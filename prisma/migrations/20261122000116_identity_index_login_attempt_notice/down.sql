drop index identity.login_attempt_notice_idx;
