import { type BookingView, failureOf } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import type { BookingId } from '@bling/domain/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useActionKey } from '../../app/action-key.ts';
import { finishDraft, visitorKey } from './draft.ts';
import type { BookingInTheMaking } from './use-booking.ts';

export type Guest = { readonly name: string; readonly phone: string; readonly email?: string };

const isAboutTime = (code: string): boolean => code.startsWith('slot/') || code === 'booking/in-the-past';

/** The last step. Answers the booking, or null when the words for it are on the page; throws what a form must show. */
export const useSubmit = (
  { wish, draft, quote, hold, car, lose }: BookingInTheMaking,
  onBooked: (id: BookingId) => void,
) => {
  const api = useApi();
  const procedures = useProcedures();
  const cache = useQueryClient();
  const { keyFor, settled } = useActionKey();
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
      ...(hold === null ? {} : { holdId: hold.id, visitorKey: visitorKey() }),
      ...(draft.notes.trim() === '' ? {} : { notes: draft.notes.trim() }),
    };
    const whose = car === null ? { size } : { vehicleId: car.id };
    const idempotencyKey = keyFor([order, whose, guest]);
    return guest === null
      ? api.bookings.create.mutate({ ...order, ...whose, idempotencyKey })
      : api.bookings.createAsGuest.mutate({ ...order, size, guest, idempotencyKey });
  };

  const settle = (problem: unknown): void => {
    settled(problem);
    setIsPending(false);
    void cache.invalidateQueries(procedures.scheduling.slots.queryFilter());
  };

  const submit = async (guest: Guest | null): Promise<void> => {
    if (isPending) return;
    setIsPending(true);
    setError(null);
    try {
      const view = await send(guest);
      settle(null);
      setBooked(view);
      onBooked(view.id);
      finishDraft();
      void cache.invalidateQueries(procedures.bookings.pathFilter());
      window.scrollTo({ top: 0 });
    } catch (problem) {
      settle(problem);
      const { code, field } = failureOf(problem);
      if (isAboutTime(code)) return lose(problem);
      if (code === 'booking/price-changed') void cache.invalidateQueries(procedures.pricing.quote.queryFilter());
      if (guest !== null && (code === 'invalid-input' || field?.startsWith('guest'))) throw problem;
      setError(problem);
    }
  };
  return { submit, isPending, error, booked };
};
export type Submission = ReturnType<typeof useSubmit>;
