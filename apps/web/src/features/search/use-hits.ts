import type { BookingDetails } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useWho } from '../../app/who.ts';
import { localDate, shortDay, timeText } from '../../words/format.ts';
import { statusWords } from '../../words/states.ts';
import { plateText } from '../../ui/plate.tsx';
import { useFound } from '../phone-in/use-found.ts';

/** Something that was found, and where it is looked at. */
export type Hit = { readonly key: string; readonly label: string; readonly hint: string } & (
  | { readonly kind: 'booking'; readonly site: string; readonly date: string }
  | { readonly kind: 'customer'; readonly customerId: string }
);
const LEAST = 2;
const MOST = 8;

const hitOf = (booking: BookingDetails): Hit => {
  const { id, number, site, scheduledAt, customer, car, status } = booking;
  const when = `${shortDay(scheduledAt, site.zone)} ${timeText(scheduledAt, site.zone)}`;
  return {
    key: id,
    kind: 'booking',
    label: `${number}, ${customer.name}`,
    hint: [when, site.name, car?.plate == null ? null : plateText(car.plate), statusWords[status]]
      .filter((part) => part !== null)
      .join(' · '),
    site: booking.siteId,
    date: localDate(scheduledAt, site.zone),
  };
};

/** Bookings by number, plate, name, phone or email, and the customers beside them. */
export const useHits = (typed: string) => {
  const { bookings } = useProcedures();
  const { actor } = useWho();
  const text = useDeferredValue(typed.trim());
  const isOn = text.length >= LEAST && holds(actor, 'bookings.search');
  const found = useQuery({
    ...bookings.search.queryOptions({ text }),
    enabled: isOn,
    placeholderData: keepPreviousData,
  });
  const people = useFound(typed);
  const byBooking = isOn ? (found.data?.items ?? []).map(hitOf) : [];
  const byPerson = people.found.flatMap(({ caller, label, hint }): Hit | readonly Hit[] =>
    caller.kind === 'known'
      ? {
          key: `${caller.customerId}${caller.vehicleId ?? ''}`,
          kind: 'customer',
          label,
          hint,
          customerId: caller.customerId,
        }
      : [],
  );
  return {
    hits: [...byBooking.slice(0, MOST), ...byPerson],
    isSearching: found.isFetching || people.isSearching,
    error: found.error ?? people.error,
  };
};
