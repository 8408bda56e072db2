alter table facilities.closure validate constraint closure_team_id_fkey;
alter table facilities.closure validate constraint closure_one_place;
