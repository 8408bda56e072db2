import { type BookingDetails, createApi, failureOf } from '@bling/client';
import { may, visitor } from '@bling/client/domain/kernel';
import { createBookingForm } from './forms.js';

const { api, clock } = createApi({ url: 'https://wash.example/rpc' });

export const show = async (id: string): Promise<BookingDetails | string> => {
  try {
    return await api.bookings.get.query({ id });
  } catch (error) {
    const failure = failureOf(error, 'bookings.create');
    if (failure.code === 'slot/taken') return failure.details.nearest.join(', ');
    return failure.kind;
  }
};

export const isAllowed: boolean = may(visitor, 'bookings.get', {});
export const now: string = clock.now();
export const form = createBookingForm;

// @ts-expect-error A booking is looked up by its id.
void api.bookings.get.query({ number: 'B-1' });
// @ts-expect-error There is no such procedure.
void api.bookings.paint;
