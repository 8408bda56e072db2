/** The job of a wake-up whose key is a booking that nobody may have confirmed in time. */
export const PENDING_END = 'booking.expire';
