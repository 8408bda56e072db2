-- no-transaction
create index concurrently login_attempt_notice_idx on identity.login_attempt (key) where notice is not null;
