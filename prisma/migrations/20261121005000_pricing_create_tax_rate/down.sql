drop table pricing.tax_rate;
drop schema pricing;
