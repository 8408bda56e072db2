drop table scheduling.waitlist_entry;
