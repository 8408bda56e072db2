-- A constraint that was validated stays so: there is nothing to take back.
select 1;
