import { create } from '@bling/client/schemas/bookings';

export const createBookingForm = create;
