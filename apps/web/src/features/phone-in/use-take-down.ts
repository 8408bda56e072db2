import { type BookingView, failureOf, type SiteView } from '@bling/client';
import { useActions, useProcedures } from '@bling/client/react';
import type { CustomerId } from '@bling/domain/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PhoneInBooking } from './use-phone-in.ts';

/** What is missing before it can be booked, and the words for it. */
export const missingOf = ({
  caller,
  serviceIds,
  problem,
  startsAt,
}: PhoneInBooking): { readonly where: 'caller' | 'work' | 'time'; readonly words: string } | null => {
  if (caller === null) return { where: 'caller', words: 'Say who is calling.' };
  if (caller.kind === 'new' && caller.name.trim() === '')
    return { where: 'caller', words: 'A name, so that we know who comes.' };
  if (caller.kind === 'new' && caller.phone.trim() === '')
    return { where: 'caller', words: 'A phone number, so that we can reach them.' };
  if (serviceIds.length === 0 || problem !== null) return { where: 'work', words: 'Choose a service.' };
  return startsAt === null ? { where: 'time', words: 'Choose a time.' } : null;
};

/** Makes the customer when they are new, then the booking; a customer who was made is not made twice. */
export const useTakeDown = (booking: PhoneInBooking, site: SiteView, onBooked: (booked: BookingView) => void) => {
  const { run } = useActions();
  const procedures = useProcedures();
  const cache = useQueryClient();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const customerOf = async (): Promise<CustomerId> => {
    const { caller } = booking;
    if (caller === null) throw new Error('Nobody is calling');
    if (caller.kind === 'known') return caller.customerId;
    const details = { name: caller.name.trim(), phone: caller.phone.trim() };
    const made = await run('customers.create', details);
    booking.setCaller({ kind: 'known', customerId: made.id, name: made.name, phone: made.phone, vehicleId: null });
    return made.id;
  };

  const takeDown = async (): Promise<void> => {
    const { wish, startsAt, quote, car } = booking;
    if (wish === null || startsAt === null || isPending) return;
    setIsPending(true);
    setError(null);
    try {
      const { size, ...work } = wish;
      const order = {
        ...work,
        startsAt,
        channel: 'phone' as const,
        customerId: await customerOf(),
        ...(quote === null ? {} : { expectedTotal: quote.total }),
        ...(car.vehicleId === null ? { size } : { vehicleId: car.vehicleId }),
      };
      onBooked(await run('bookings.create', order));
    } catch (problem) {
      setIsPending(false);
      setError(problem);
      if (failureOf(problem).code.startsWith('slot/')) booking.setStartsAt(null);
      void cache.invalidateQueries(procedures.pricing.quote.queryFilter());
    }
  };
  return { takeDown, isPending, error, zone: site.zone };
};
