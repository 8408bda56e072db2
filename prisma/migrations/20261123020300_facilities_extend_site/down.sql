alter table facilities.closure drop column team_id;
alter table facilities.site
  drop column legal_name,
  drop column tax_number,
  drop column receipt_footer,
  drop column logo;
