import { Booking, type BookingChange, type BookingStatus, type CancellationPolicy } from '@bling/domain/bookings';
import { HOUR, Instant, MINUTE, Money } from '@bling/domain/kernel';
import type { Quote } from '@bling/domain/pricing';
import type { Clock } from '../../kernel/context.ts';
import { unused } from './examples.ts';
import { valueOf } from './under-test.ts';

const eur = (amount: number) => Money.of(amount, 'EUR');

const policy: CancellationPolicy = {
  tiers: [
    { hoursBefore: 24, percent: 50 },
    { hoursBefore: 0, percent: 100 },
  ],
  rescheduleNoticeHours: 2,
  noShowPercent: 100,
  feeHonouredMinutes: 5,
};

const exampleQuote = ({ newId, now }: Clock): Quote => ({
  lines: [
    {
      kind: 'service',
      refId: newId(),
      name: 'Full wash',
      minutes: 30,
      amount: eur(2500),
      tax: eur(467),
      taxRateBp: 2300,
      reason: { code: 'base' },
    },
  ],
  subtotal: eur(2033),
  tax: eur(467),
  total: eur(2500),
  taxMode: 'inclusive',
  asOf: now(),
  expiresAt: Instant.plus(now(), 30 * MINUTE),
});

export type Place = {
  readonly siteId: string;
  readonly resourceId: string;
  readonly customerId: string;
  readonly startsAt?: Instant;
  readonly vehicleId?: string;
};

export const exampleBooking = (clock: Clock, { startsAt, vehicleId, ...place }: Place, number = `T-${unused()}`) =>
  valueOf(
    Booking.place(
      {
        ...place,
        id: clock.newId(),
        number,
        channel: 'web',
        createdBy: clock.newId(),
        vehicleId: vehicleId ?? null,
        size: 'compact',
        quote: exampleQuote(clock),
        policy,
        bufferBefore: 5,
        bufferAfter: 10,
        notesFrom: 'Please mind the aerial',
        startsAt: startsAt ?? Instant.plus(clock.now(), 48 * HOUR),
      },
      { now: 0, most: 1 },
      clock.now(),
    ),
  );

/** The change that brings a pending booking to a status. */
export const broughtTo = (booking: Booking, status: Exclude<BookingStatus, 'pending'>, now: Instant): BookingChange => {
  const move = { by: null, now };
  const done = { outcome: 'done', reason: null } as const;
  const started = () => valueOf(Booking.start(booking, move));
  switch (status) {
    case 'confirmed':
      return valueOf(Booking.confirm(booking, move));
    case 'in_progress':
      return started();
    case 'completed':
      return valueOf(Booking.complete(booking, [done], move));
    case 'cancelled':
      return valueOf(Booking.cancelForFree(booking, { by: 'site', reason: 'Storm' }, move));
    case 'no_show':
      return valueOf(Booking.markNoShow(booking, 0, { ...move, now: booking.scheduledAt }));
  }
};
