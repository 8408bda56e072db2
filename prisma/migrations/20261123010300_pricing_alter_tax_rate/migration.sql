alter table pricing.tax_rate add column version integer not null default 1;
alter table pricing.tax_rate add column removed boolean not null default false;
