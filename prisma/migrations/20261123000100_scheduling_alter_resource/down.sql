alter table scheduling.resource drop column reach;
alter table scheduling.resource drop column papers_until;
alter table scheduling.resource drop column skills;
alter table scheduling.resource drop column also_at;
