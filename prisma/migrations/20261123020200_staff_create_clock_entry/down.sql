drop table staff.clock_entry;
