alter table customers.customer add column external_refs text[] not null default '{}';
alter table customers.customer add column merged_into uuid;
alter table customers.customer add column erased_at timestamptz(3);
