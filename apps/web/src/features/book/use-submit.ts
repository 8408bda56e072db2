import { type BookingView, failureOf } from '@bling/client';
import { useActions, useProcedures } from '@bling/client/react';
import type { BookingId } from '@bling/domain/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { finishDraft, visitorKey } from './draft.ts';
import type { BookingInTheMaking } from './use-booking.ts';

export type Guest = { readonly name: string; readonly phone: string; readonly email?: string };

const isAboutTime = (code: string): boolean => code.startsWith('slot/') || code === 'booking/in-the-past';

/** The last step. Answers the booking, or null when the words for it are on the page; throws what a form must show. */
export const useSubmit = (
  { wish, draft, quote, signed, hold, car, lose }: BookingInTheMaking,
  onBooked: (id: BookingId) => void,
) => {
  const { run } = useActions();
  const procedures = useProcedures();
  const cache = useQueryClient();
  const [booked, setBooked] = useState<BookingView | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const send = (guest: Guest | null): Promise<BookingView> => {
    const { startsAt } = draft;
    if (wish === null || startsAt === null || quote === null) throw new Error('The booking is not complete');
    const { size, ...work } = wish;
    const order = {
      ...work,
      startsAt,
      expectedTotal: quote.total,
      ...(signed !== undefined && { quote: signed }),
      ...(draft.couponCode === '' ? {} : { couponCode: draft.couponCode }),
      ...(hold === null ? {} : { holdId: hold.id, visitorKey: visitorKey() }),
      ...(draft.notes.trim() === '' ? {} : { notes: draft.notes.trim() }),
    };
    const whose = car === null ? { size } : { vehicleId: car.id };
    return guest === null
      ? run('bookings.create', { ...order, ...whose })
      : run('bookings.createAsGuest', { ...order, size, guest });
  };

  const submit = async (guest: Guest | null): Promise<void> => {
    if (isPending) return;
    setIsPending(true);
    setError(null);
    try {
      const view = await send(guest);
      setIsPending(false);
      setBooked(view);
      onBooked(view.id);
      finishDraft();
      window.scrollTo({ top: 0 });
    } catch (problem) {
      setIsPending(false);
      const { code, field } = failureOf(problem);
      if (isAboutTime(code)) return lose(problem);
      if (code === 'booking/price-changed' || code === 'quote/tampered')
        void cache.invalidateQueries(procedures.pricing.quote.queryFilter());
      if (guest !== null && (code === 'invalid-input' || field?.startsWith('guest'))) throw problem;
      setError(problem);
    }
  };
  return { submit, isPending, error, booked };
};
export type Submission = ReturnType<typeof useSubmit>;
