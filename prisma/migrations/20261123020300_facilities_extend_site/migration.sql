-- What receipts and invoices say of the house.
alter table facilities.site
  add column legal_name text,
  add column tax_number text,
  add column receipt_footer text,
  add column logo text;

-- A closure of a mobile team; the next migration validates what is promised here.
alter table facilities.closure
  add column team_id uuid,
  add constraint closure_team_id_fkey foreign key (team_id) references facilities.team (id) on delete restrict on update no action not valid,
  add constraint closure_one_place check (bay_id is null or team_id is null) not valid;
