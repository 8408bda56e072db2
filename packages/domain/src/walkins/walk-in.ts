import {
  allows,
  type Change,
  change,
  type CustomerId,
  followedBy,
  type Id,
  Instant,
  MINUTE,
  Money,
  ok,
  refusing,
  type ResourceId,
  type SiteId,
  type SizeClass,
} from '../kernel/index.ts';
import type { Quote } from '../pricing/index.ts';
import { walkInFailures } from './failures.ts';
import { walkInMachine, type WalkInStatus } from './machine.ts';

export type WalkInId = Id<'WalkIn'>;
export const paymentStates = ['pending', 'partly_paid', 'paid', 'refunded'] as const;
export type PaymentState = (typeof paymentStates)[number];

/** What was promised at arrival, in minutes: the estimate and the band in which it was held to lie. */
export type Promised = { readonly minutes: number; readonly least: number; readonly most: number };

/** A car that came without a booking. */
export type WalkIn = {
  readonly id: WalkInId;
  readonly version: number;
  readonly siteId: SiteId;
  /** `HS-WI-20261121-007`: without gaps for each site and business day. */
  readonly number: string;
  /** What is called out: the last part of the number. */
  readonly ticket: number;
  readonly plate: string;
  readonly size: SizeClass;
  readonly customerId: CustomerId | null;
  readonly quote: Quote;
  /** Of the quote's total; the price floor of the site holds. */
  readonly discountPercent: number;
  readonly totalPrice: Money;
  readonly payment: PaymentState;
  readonly status: WalkInStatus;
  /** Those with a lower rank come first; of equal ones, whoever came first. */
  readonly rank: number;
  readonly promised: Promised;
  readonly arrivedAt: Instant;
  readonly calledAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly resourceId: ResourceId | null;
  readonly crewIds: readonly ResourceId[];
  readonly reason: string | null;
};

type OfWalkIn = { readonly walkInId: WalkInId; readonly siteId: SiteId };
export type WalkInFact = OfWalkIn &
  (
    | { readonly type: 'walkin/arrived'; readonly at: Instant; readonly total: Money; readonly promisedMinutes: number }
    | { readonly type: 'walkin/called' | 'walkin/skipped' | 'walkin/moved'; readonly at: Instant }
    | { readonly type: 'walkin/started'; readonly at: Instant; readonly resourceId: ResourceId }
    | { readonly type: 'walkin/completed'; readonly at: Instant; readonly total: Money }
    | { readonly type: 'walkin/left' | 'walkin/cancelled'; readonly at: Instant }
  );
export type WalkInChange = Change<WalkIn, WalkInFact>;

export type Arrival = Pick<
  WalkIn,
  'id' | 'siteId' | 'number' | 'ticket' | 'plate' | 'size' | 'customerId' | 'quote' | 'discountPercent' | 'promised'
> & {
  /** The least that a job costs at the site, in the minor unit. */
  readonly priceFloor: number;
};

/** Jobs at the counter are from five minutes; of a booking the site says more. */
export const LEAST_MINUTES = 5;
export const MOST_DISCOUNT = 50;
/** So much the counter gives without asking. */
export const OWN_DISCOUNT = 10;
/** How long a called car is waited for before the next may be called in its place. */
export const SKIP_AFTER_MINUTES = 5;

const refuse = refusing(walkInFailures);
const of = ({ id, siteId }: WalkIn): OfWalkIn => ({ walkInId: id, siteId });
const minutesOf = ({ lines }: Quote): number => lines.reduce((sum, line) => sum + line.minutes, 0);

/** Never below the floor, unless the listed price is; half-even. */
export const discounted = (total: Money, percent: number, priceFloor: number): Money => {
  const reduced = Money.of(total.amount - Money.percent(total, percent).amount, total.currency);
  const floor = Math.min(priceFloor, total.amount);
  return reduced.amount < floor ? Money.of(floor, total.currency) : reduced;
};

const moved = (walkIn: WalkIn, status: WalkInStatus, changes: Partial<WalkIn>) =>
  allows(walkInMachine, walkIn.status, status)
    ? ok<WalkIn>({ ...walkIn, ...changes, status })
    : refuse('walk-in/not-allowed-now', { status: walkIn.status });

const called = (walkIn: WalkIn, now: Instant): WalkInChange =>
  change({ ...walkIn, status: 'called', calledAt: now }, { type: 'walkin/called', ...of(walkIn), at: now });

export type Begun = { readonly resourceId: ResourceId; readonly crewIds: readonly ResourceId[] };

const ended = (
  walkIn: WalkIn,
  status: 'left' | 'cancelled',
  { reason, now }: { reason: string | null; now: Instant },
) => {
  const next = moved(walkIn, status, { endedAt: now, reason });
  return next.ok
    ? ok<WalkInChange>(change(next.value, { type: `walkin/${status}` as const, ...of(walkIn), at: now }))
    : next;
};

export const WalkIn = {
  arrive: ({ priceFloor, ...arrival }: Arrival, now: Instant) => {
    const { quote, discountPercent, promised } = arrival;
    if (minutesOf(quote) < LEAST_MINUTES) return refuse('walk-in/too-short', { leastMinutes: LEAST_MINUTES });
    if (discountPercent > MOST_DISCOUNT) return refuse('walk-in/discount-too-high', { mostPercent: MOST_DISCOUNT });
    const walkIn: WalkIn = {
      ...arrival,
      version: 0,
      totalPrice: discounted(quote.total, discountPercent, priceFloor),
      payment: 'pending',
      status: 'waiting',
      rank: 0,
      arrivedAt: now,
      calledAt: null,
      startedAt: null,
      endedAt: null,
      resourceId: null,
      crewIds: [],
      reason: null,
    };
    return ok<WalkInChange>(
      change(walkIn, {
        type: 'walkin/arrived',
        ...of(walkIn),
        at: now,
        total: walkIn.totalPrice,
        promisedMinutes: promised.minutes,
      }),
    );
  },

  /** To another place in the queue: before everyone of rank 0, or behind them. */
  enqueue: (walkIn: WalkIn, rank: number, now: Instant) =>
    walkIn.status === 'waiting'
      ? ok<WalkInChange>(change({ ...walkIn, rank }, { type: 'walkin/moved', ...of(walkIn), at: now }))
      : refuse('walk-in/not-allowed-now', { status: walkIn.status }),

  call: (walkIn: WalkIn, now: Instant) =>
    allows(walkInMachine, walkIn.status, 'called')
      ? ok(called(walkIn, now))
      : refuse('walk-in/not-allowed-now', { status: walkIn.status }),

  /** They were called and did not come: the next may be called, and they wait on in their place. */
  skip: (walkIn: WalkIn, now: Instant) => {
    const next = moved(walkIn, 'waiting', { calledAt: null });
    if (!next.ok) return next;
    const from = Instant.plus(walkIn.calledAt ?? now, SKIP_AFTER_MINUTES * MINUTE);
    if (now < from) return refuse('walk-in/skip-too-early', { from });
    return ok<WalkInChange>(change(next.value, { type: 'walkin/skipped', ...of(walkIn), at: now }));
  },

  /** Work begins. One that was not called is called on the way, as a fact of its own. */
  start: (walkIn: WalkIn, { resourceId, crewIds }: Begun, now: Instant) => {
    const first = walkIn.status === 'waiting' ? called(walkIn, now) : null;
    const next = moved(first?.next ?? walkIn, 'in_progress', { startedAt: now, resourceId, crewIds });
    if (!next.ok) return next;
    const begun: WalkInChange = change(next.value, { type: 'walkin/started', ...of(walkIn), at: now, resourceId });
    return ok(first === null ? begun : followedBy(first, begun));
  },

  complete: (walkIn: WalkIn, now: Instant) => {
    const next = moved(walkIn, 'completed', { endedAt: now });
    if (!next.ok) return next;
    const { totalPrice: total } = walkIn;
    return ok<WalkInChange>(change(next.value, { type: 'walkin/completed', ...of(walkIn), at: now, total }));
  },

  /** The customer goes. */
  leave: (walkIn: WalkIn, now: Instant) => ended(walkIn, 'left', { reason: null, now }),

  /** The house says no, and why. */
  cancel: (walkIn: WalkIn, reason: string, now: Instant) =>
    reason === '' ? refuse('walk-in/reason-missing') : ended(walkIn, 'cancelled', { reason, now }),

  minutes: ({ quote }: Pick<WalkIn, 'quote'>): number => minutesOf(quote),
} as const;
