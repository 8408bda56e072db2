-- no-transaction
create index concurrently session_impersonator_idx on identity.session ((impersonation ->> 'by')) where ended_at is null and impersonation is not null;
