drop table scheduling.recurring_plan;
