-- no-transaction
create index concurrently login_attempt_login_key_idx on identity.login_attempt (login_key);
