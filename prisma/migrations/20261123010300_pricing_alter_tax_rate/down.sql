alter table pricing.tax_rate drop column removed;
alter table pricing.tax_rate drop column version;
