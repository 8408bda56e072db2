alter table customers.customer drop column erased_at;
alter table customers.customer drop column merged_into;
alter table customers.customer drop column external_refs;
