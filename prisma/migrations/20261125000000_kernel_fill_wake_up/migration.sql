-- Bookings that were made before there were reminders are reminded of at the moment at which they would have been. Where
-- that is over, they were reminded already, or nobody is to be.
insert into kernel.wake_up (id, job, key, due_at)
select gen_random_uuid(), 'booking.remind', b.id, b.scheduled_at - s.hours * interval '1 hour'
from bookings.booking b
join (
  select id, coalesce((settings ->> 'reminderHours')::integer, 24) as hours from facilities.site
) s on s.id = b.site_id
where b.status in ('pending', 'confirmed') and s.hours > 0 and b.scheduled_at - s.hours * interval '1 hour' > now()
on conflict (job, key) do nothing;
