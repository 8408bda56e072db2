drop trigger entry_stays on audit.entry;
drop table audit.sealed_entry;
drop table audit.seal;
drop table audit.waiting;
drop function audit.refuse_change();
