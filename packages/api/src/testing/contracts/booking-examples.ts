import { Booking, type BookingChange, type BookingStatus, type CancellationPolicy } from '@bling/domain/bookings';
import { followedBy, HOUR, Instant, MINUTE, Money } from '@bling/domain/kernel';
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
      listed: eur(2500),
      adjustments: [],
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
  soil: null,
  couponCode: null,
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
        crewIds: [],
        assetIds: [],
        travelMinutes: 0,
        mode: 'bay' as const,
        visit: null,
        override: null,
        bufferAfter: 10,
        notesFrom: 'Please mind the aerial',
        startsAt: startsAt ?? Instant.plus(clock.now(), 48 * HOUR),
      },
      { now: 0, most: 1 },
      clock.now(),
    ),
  );

type Brought = (booking: Booking, move: { readonly by: null; readonly now: Instant }) => BookingChange;
const bring: Readonly<Record<Exclude<BookingStatus, 'pending'>, Brought>> = {
  confirmed: (booking, move) => valueOf(Booking.confirm(booking, move)),
  in_progress: (booking, move) => valueOf(Booking.start(booking, move)),
  completed: (booking, move) => valueOf(Booking.complete(booking, [{ outcome: 'done', reason: null }], move)),
  cancelled: (booking, move) => valueOf(Booking.cancelForFree(booking, { by: 'site', reason: 'Storm' }, move)),
  no_show: (booking, move) => valueOf(Booking.markNoShow(booking, 0, { ...move, now: booking.scheduledAt })),
};

/** The change that brings a booking to a status. */
export const broughtTo = (booking: Booking, status: keyof typeof bring, now: Instant): BookingChange =>
  bring[status](booking, { by: null, now });

/** Departed to, inspected with consent, done, rated, and a fee let go: more than one booking ever has. */
export const inspectedAt = (booking: Booking, now: Instant): BookingChange => {
  const move = { by: null, now };
  const left = valueOf(Booking.depart({ ...booking, mode: 'mobile' }, move));
  const there = valueOf(Booking.arrive(left.next, move));
  const finding = {
    size: 'large' as const,
    soil: 'heavy' as const,
    quote: { ...booking.quote, soil: 'heavy' as const },
  };
  const consent = { by: 'Ana Reis', way: 'phone' as const };
  const { resourceId, crewIds, assetIds, bufferBefore, bufferAfter, travelMinutes } = booking;
  const taken = { resourceId, crewIds, assetIds, bufferBefore, bufferAfter, travelMinutes };
  const agreed = valueOf(Booking.agree(there.next, { finding, consent, taken }, move));
  const waived = { at: now, by: null, reason: 'weather' as const, fee: eur(1250) };
  const next = { ...agreed.next, waived, rating: { stars: 4, at: now } };
  return followedBy(followedBy(left, there), { ...agreed, next });
};
