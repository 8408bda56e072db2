drop table pricing.rule;
