import { type Booking, bookingFailures, checkJob } from '@bling/domain/bookings';
import { type CustomerId, type Instant, Money, ok, type Position, refusing } from '@bling/domain/kernel';
import {
  normaliseCode,
  Offer,
  type PricedWish,
  pricingFailures,
  type Quote,
  type SoilLevel,
} from '@bling/domain/pricing';
import { type Asking, couponFor, couponOf, type PricingOutside, quoteFor } from '../pricing/index.ts';
import type { Search } from '../scheduling/index.ts';
import type { BookingPorts } from './ports.ts';

const refuse = refusing({ ...bookingFailures, ...pricingFailures });

/** What a price is asked for beside the work, and what was said of it before. */
export type Pricing = {
  readonly startsAt: Instant;
  readonly channel: Booking['channel'];
  readonly customerId: CustomerId | null;
  /** Where the car stands, of a mobile job. */
  readonly position?: Position | undefined;
  readonly soil?: SoilLevel | null | undefined;
  readonly couponCode?: string | null | undefined;
  /** The total that was shown. */
  readonly expectedTotal?: Money | undefined;
  /** The signed quote that was shown. */
  readonly offer?: Offer | null;
  /** Of a booking that has used its coupon: no further use is asked for. */
  readonly isRedeemed?: boolean;
};

/** Dearer than shown; what keeps its coupon may be cheaper than it looked without. */
const isOther = ({ total }: Quote, expected: Money, { isRedeemed }: Pricing): boolean =>
  isRedeemed === true ? total.amount > expected.amount : !Money.equal(total, expected);

/** The price that was shown is the price: a changed one goes back to be looked at. */
const asShown = (quote: Quote, expected: Money | undefined, pricing: Pricing) =>
  expected !== undefined && isOther(quote, expected, pricing)
    ? refuse('booking/price-changed', { total: quote.total })
    : ok(quote);

const askingOf = ({ mode }: Search, pricing: Pricing): Omit<Asking, 'coupon'> => ({
  startsAt: pricing.startsAt,
  soil: pricing.soil ?? null,
  channel: pricing.channel,
  mode,
  position: pricing.position ?? null,
  customerId: pricing.customerId,
  mayGoDeep: false,
});

/** What a signed quote must have been asked for. */
const wishFor = (search: Search, pricing: Pricing): PricedWish => {
  const { mayGoDeep: _, ...asking } = askingOf(search, pricing);
  const { couponCode } = pricing;
  return {
    ...asking,
    siteId: search.site.id,
    serviceIds: search.services.map(({ id }) => id),
    addOnIds: search.addOns.map(({ id }) => id),
    size: search.size,
    couponCode: couponCode ? normaliseCode(couponCode) : null,
  };
};

/** Where the work no longer suits a used coupon, it takes nothing off; it stays with the booking for when it does. */
const redeemedToday = async (ports: BookingPorts, search: Search, pricing: Pricing) => {
  const asking = askingOf(search, pricing);
  const couponCode = pricing.couponCode ?? null;
  const quoted = await quoteFor(ports, search, { ...asking, coupon: await couponOf(ports, couponCode) });
  if (quoted.ok || couponCode === null) return quoted;
  const without = await quoteFor(ports, search, { ...asking, coupon: null });
  return without.ok ? ok({ ...without.value, couponCode }) : without;
};

/** Today's price; the house's word of before is no longer good, or was never given. */
const today = async (ports: BookingPorts, search: Search, pricing: Pricing) => {
  const { customerId, isRedeemed, couponCode = null } = pricing;
  if (isRedeemed === true) return redeemedToday(ports, search, pricing);
  const coupon = await couponFor(ports, { code: couponCode, siteId: search.site.id, customerId });
  return coupon.ok ? quoteFor(ports, search, { ...askingOf(search, pricing), coupon: coupon.value }) : coupon;
};

/** The quote that was signed, while it is good for this; else today's, if it is what was shown. */
const agreed = async (ports: BookingPorts, search: Search, pricing: Pricing) => {
  const { offer = null, expectedTotal } = pricing;
  const kept = offer === null ? ok(null) : Offer.honour(offer, wishFor(search, pricing), ports.now());
  if (!kept.ok) return kept;
  const quoted = kept.value === null ? await today(ports, search, pricing) : ok(kept.value);
  return quoted.ok ? asShown(quoted.value, expectedTotal ?? offer?.quote.total, pricing) : quoted;
};

/** The price and the length of the work, within what the site takes as one booking. */
export const priced = async (ports: BookingPorts, search: Search, pricing: Pricing) => {
  const quote = await agreed(ports, search, pricing);
  if (!quote.ok) return quote;
  const job = checkJob(quote.value, search.site.settings);
  return job.ok ? quote : job;
};

/** The coupon that a quote was taken with. */
export const couponIn = ({ lines }: Quote): string | null =>
  lines.flatMap(({ adjustments }) => adjustments).find(({ kind }) => kind === 'coupon')?.refId ?? null;

/** Opens the signed quote of an order before its transaction; refused when nobody of the house wrote it. */
export const openOffer = async ({ quoteSeal }: PricingOutside, quote: string | undefined) => {
  if (quote === undefined) return { offer: null };
  const offer = quoteSeal.open(quote);
  return offer === null ? refuse('quote/tampered') : { offer };
};
export type Opened = { readonly offer: Offer | null };
