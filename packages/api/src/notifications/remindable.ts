/** The job of a wake-up whose key is a booking. */
export const REMINDER = 'booking.remind';
