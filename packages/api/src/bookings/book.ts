import { Booking, type BookingChange, bookingFailures, type Override, type Visited } from '@bling/domain/bookings';
import {
  type CustomerId,
  type Instant,
  type Money,
  ok,
  refusing,
  type SizeClass,
  type UserId,
  type VehicleId,
} from '@bling/domain/kernel';
import type { Offer, SoilLevel } from '@bling/domain/pricing';
import { Hold, schedulingFailures } from '@bling/domain/scheduling';
import { redeemCoupon, type Whose } from '../pricing/index.ts';
import { type Search, searchFor, takeSlot, type Wish } from '../scheduling/index.ts';
import type { BookingPorts } from './ports.ts';
import { couponIn, priced } from './price.ts';
import { policyOf } from './terms.ts';

const refuse = refusing({ ...bookingFailures, ...schedulingFailures });

export type Order = Omit<Wish, 'size'> & {
  readonly size: SizeClass;
  readonly startsAt: Instant;
  readonly expectedTotal?: Money | undefined;
  readonly holdId?: string | undefined;
  readonly visitorKey?: string | undefined;
  readonly notes?: string | undefined;
  readonly soil?: SoilLevel | undefined;
  readonly couponCode?: string | undefined;
  /** The signed quote that was shown. */
  readonly offer?: Offer | null;
  readonly visit?: Visited | undefined;
  /** Who breaks the soft limits for it, and why. */
  readonly override?: Override | null;
};
export type Party = {
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly channel: Booking['channel'];
  readonly createdBy: UserId | null;
  /** Whose waiting bookings and coupons are counted. */
  readonly whose: Whose;
  readonly verified: boolean;
  /** The house expects it: a plan's date, an offer. Then it does not count against what waits already. */
  readonly isExpected?: boolean;
  /** It was agreed in another system, and the customer knows. */
  readonly isTakenOver?: boolean;
};

const holdOf = async (
  { holds, now }: BookingPorts,
  { holdId, visitorKey, startsAt, siteId }: Order,
): Promise<Hold | null> => {
  if (holdId === undefined) return null;
  const hold = await holds.find(holdId);
  if (hold === null || hold.visitorKey !== visitorKey || !Hold.isLive(hold, now())) return null;
  return hold.startsAt === startsAt && hold.siteId === siteId ? hold : null;
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
  if (party.channel !== 'web' || party.isExpected === true) return { now: 0, most: 1 };
  const { verified, unverified } = site.settings.maxPending;
  return { now: await bookings.countPending(party.whose), most: party.verified ? verified : unverified };
};

/** A guest is nobody yet whom a price could be for. */
const priceFor = ({ channel, createdBy, customerId }: Party) => ({
  channel,
  customerId: createdBy === null ? null : customerId,
});

/** Keeps the booking, and uses its coupon. */
const kept = async (ports: BookingPorts, placed: BookingChange, { whose }: Party) => {
  await ports.bookings.save(placed);
  const booking = placed.next;
  const couponId = couponIn(booking.quote);
  if (couponId === null) return ok(booking);
  const { id: bookingId, customerId } = booking;
  const used = await redeemCoupon(ports, { couponId, bookingId, customerId }, whose);
  return used.ok ? ok(booking) : used;
};

/**
 * Places a booking: price, limits, a bay, in that order, all in the caller's transaction. What can be asked before is: from
 * the bay on until the commit everyone else at the site waits.
 */
export const book = async (ports: BookingPorts, order: Order, party: Party) => {
  const now = ports.now();
  if (order.startsAt < now) return refuse('booking/in-the-past');
  const wish = { ...order, position: order.visit?.position };
  const search = await searchFor(ports, wish, party.channel === 'web' ? 'web' : 'staff');
  if (!search.ok) return search;
  const quote = await priced(ports, search.value, { ...wish, ...priceFor(party) });
  if (!quote.ok) return quote;
  const id = ports.newId();
  const number = await ports.bookings.nextNumber(now);
  const pending = await pendingFor(ports, search.value, party);
  const set = await taken(ports, search.value, { id, order });
  if (!set.ok) return set;

  const { site, mode } = search.value;
  const { customerId, vehicleId, channel, createdBy } = party;
  const placement = {
    id,
    number,
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
  };
  const placed = party.isTakenOver === true ? Booking.takeOver(placement, now) : Booking.place(placement, pending, now);
  return placed.ok ? kept(ports, placed.value, party) : placed;
};
