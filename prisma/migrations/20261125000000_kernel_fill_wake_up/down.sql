-- Nothing was there before that was changed, and what was added is looked at again before anything goes out.
select 1;
