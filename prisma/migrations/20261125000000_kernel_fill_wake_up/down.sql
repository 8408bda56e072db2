-- What was looked at meanwhile has planned its own; the rest is as if it had never been asked.
delete from kernel.wake_up where job = 'booking.remind' and due_at < now() and kept_at is null;
