drop table bookings.booking;
drop sequence bookings.booking_number;
drop schema bookings;
