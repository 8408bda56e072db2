-- Bookings that were made before there were reminders: each is looked at once, and says itself when it is to be reminded of.
insert into kernel.wake_up (id, job, key, due_at)
select gen_random_uuid(), 'booking.remind', id, now()
from bookings.booking
where status in ('pending', 'confirmed') and scheduled_at > now()
on conflict (job, key) do nothing;
