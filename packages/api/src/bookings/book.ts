import { Booking, bookingFailures, checkJob, type Override, type Visited } from '@bling/domain/bookings';
import {
  type CustomerId,
  type Instant,
  Money,
  ok,
  refusing,
  type SizeClass,
  type UserId,
  type VehicleId,
} from '@bling/domain/kernel';
import type { Quote } from '@bling/domain/pricing';
import { Hold, schedulingFailures } from '@bling/domain/scheduling';
import { quoteFor } from '../pricing/index.ts';
import { type Search, searchFor, takeSlot, type Wish } from '../scheduling/index.ts';
import type { BookingPorts, PendingOf } from './ports.ts';
import { policyOf } from './terms.ts';

const refuse = refusing({ ...bookingFailures, ...schedulingFailures });

export type Order = Omit<Wish, 'size'> & {
  readonly size: SizeClass;
  readonly startsAt: Instant;
  readonly expectedTotal?: Money | undefined;
  readonly holdId?: string | undefined;
  readonly visitorKey?: string | undefined;
  readonly notes?: string | undefined;
  readonly visit?: Visited | undefined;
  /** Who breaks the soft limits for it, and why. */
  readonly override?: Override | null;
};
export type Party = {
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly channel: Booking['channel'];
  readonly createdBy: UserId | null;
  readonly pendingOf: PendingOf;
  readonly verified: boolean;
};

/** The price that was shown is the price: a changed one goes back to be looked at. */
const asShown = (quote: Quote, expected: Money | undefined) =>
  expected === undefined || Money.equal(quote.total, expected)
    ? ok(quote)
    : refuse('booking/price-changed', { total: quote.total });

const holdOf = async (
  { holds, now }: BookingPorts,
  { holdId, visitorKey, startsAt, siteId }: Order,
): Promise<Hold | null> => {
  if (holdId === undefined) return null;
  const hold = await holds.find(holdId);
  if (hold === null || hold.visitorKey !== visitorKey || !Hold.isLive(hold, now())) return null;
  return hold.startsAt === startsAt && hold.siteId === siteId ? hold : null;
};

/** The price and the length of the work, within what the site takes as one booking. */
export const priced = async (ports: BookingPorts, search: Search, expectedTotal: Money | undefined) => {
  const quoted = await quoteFor(ports, search);
  if (!quoted.ok) return quoted;
  const quote = asShown(quoted.value, expectedTotal);
  if (!quote.ok) return quote;
  const job = checkJob(quote.value, search.site.settings);
  return job.ok ? quote : job;
};

/** Takes the bay, with the visitor's hold on it when there is a good one. A lapsed hold is no obstacle. */
const taken = async (
  ports: BookingPorts,
  search: Search,
  { id, order }: { readonly id: string; readonly order: Order },
) => {
  const hold = await holdOf(ports, order);
  const set = await takeSlot(ports, {
    search,
    startsAt: order.startsAt,
    kind: 'booking',
    ref: { kind: 'booking', id },
    expiresAt: null,
    hold,
    replaces: null,
    inSpite: (order.override ?? null) !== null,
  });
  const consumed = set.ok && hold !== null ? Hold.consume(hold, ports.now()) : null;
  if (consumed?.ok) await ports.holds.save(consumed.value);
  return set;
};

/** What was said with the order. */
const saidOf = ({ visit, override, notes }: Order) => ({
  visit: visit ?? null,
  override: override ?? null,
  notesFrom: notes || null,
});

/** Staff answer for whom they book; others may have only so many waiting. */
const pendingFor = async ({ bookings }: BookingPorts, { site }: Search, party: Party) => {
  if (party.channel !== 'web') return { now: 0, most: 1 };
  const { verified, unverified } = site.settings.maxPending;
  return { now: await bookings.countPending(party.pendingOf), most: party.verified ? verified : unverified };
};

/** Places a booking: price, limits, a bay, in that order, all in the caller's transaction. */
export const book = async (ports: BookingPorts, order: Order, party: Party) => {
  const now = ports.now();
  if (order.startsAt < now) return refuse('booking/in-the-past');
  const search = await searchFor(
    ports,
    { ...order, position: order.visit?.position },
    party.channel === 'web' ? 'web' : 'staff',
  );
  if (!search.ok) return search;
  const quote = await priced(ports, search.value, order.expectedTotal);
  if (!quote.ok) return quote;
  const id = ports.newId();
  const set = await taken(ports, search.value, { id, order });
  if (!set.ok) return set;

  const { site, mode } = search.value;
  const { customerId, vehicleId, channel, createdBy } = party;
  const placed = Booking.place(
    {
      id,
      number: await ports.bookings.nextNumber(now),
      siteId: site.id,
      size: order.size,
      startsAt: order.startsAt,
      ...set.value,
      mode,
      ...saidOf(order),
      quote: quote.value,
      policy: policyOf(site.settings),
      customerId,
      vehicleId,
      channel,
      createdBy,
    },
    await pendingFor(ports, search.value, party),
    now,
  );
  if (!placed.ok) return placed;
  await ports.bookings.save(placed.value);
  return ok(placed.value.next);
};
