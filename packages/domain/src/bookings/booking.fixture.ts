import { type Instant, MINUTE, Money, Instant as Moment } from '../kernel/index.ts';
import type { Quote, QuoteLine } from '../pricing/index.ts';
import { Booking, type BookingStatus, type CancellationPolicy, type Placement } from './index.ts';

export const eur = (amount: number) => Money.of(amount, 'EUR');
export const now = '2026-11-21T10:00:00.000Z';
export const start = '2026-11-25T10:00:00.000Z';
export const before = (from: Instant, minutes: number): Instant => Moment.plus(from, -minutes * MINUTE);
export const after = (from: Instant, minutes: number): Instant => Moment.plus(from, minutes * MINUTE);

export const quoteLine = (refId: string, amount: number, changes: Partial<QuoteLine> = {}): QuoteLine => ({
  kind: 'service',
  refId,
  name: refId,
  minutes: 30,
  listed: eur(amount),
  adjustments: [],
  amount: eur(amount),
  tax: eur(0),
  taxRateBp: 0,
  reason: { code: 'base' },
  ...changes,
});

export const quoteOf = (...lines: readonly QuoteLine[]): Quote => {
  const total = Money.sum(
    lines.map(({ amount }) => amount),
    'EUR',
  );
  return {
    lines,
    subtotal: total,
    tax: eur(0),
    total,
    taxMode: 'inclusive',
    soil: null,
    couponCode: null,
    asOf: now,
    expiresAt: after(now, 30),
  };
};

export const policy: CancellationPolicy = {
  tiers: [
    { hoursBefore: 24, percent: 50 },
    { hoursBefore: 0, percent: 100 },
  ],
  rescheduleNoticeHours: 2,
  noShowPercent: 100,
  feeHonouredMinutes: 5,
};

/** Two services, an hour in all, for 100.00. */
export const placement: Placement = {
  id: 'booking-1',
  number: '2611-0148',
  channel: 'web',
  createdBy: 'user-1',
  customerId: 'customer-1',
  vehicleId: 'car-1',
  size: 'compact',
  siteId: 'site-1',
  resourceId: 'bay-1',
  quote: quoteOf(quoteLine('wash', 6000), quoteLine('wax', 4000)),
  policy,
  bufferBefore: 5,
  bufferAfter: 10,
  crewIds: [],
  assetIds: [],
  travelMinutes: 0,
  mode: 'bay',
  visit: null,
  override: null,
  notesFrom: null,
  startsAt: start,
};
export const about = { bookingId: 'booking-1', siteId: 'site-1', customerId: 'customer-1' };

const placed = Booking.place(placement, { now: 0, most: 2 }, now);
if (!placed.ok) throw new Error(placed.failure.code);

/** Waits for confirmation. */
export const pending: Booking = placed.value.next;
export const inStatus = (status: BookingStatus, changes: Partial<Booking> = {}): Booking => ({
  ...pending,
  status,
  ...changes,
});
