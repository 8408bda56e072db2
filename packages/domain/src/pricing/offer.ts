import type { AddOnId, CustomerId, Instant, Money, Position, ServiceId, SiteId, SizeClass } from '../kernel/index.ts';
import { ok, refusing } from '../kernel/index.ts';
import type { ServiceChannel } from '../catalog/index.ts';
import type { JobMode } from './conditions.ts';
import { pricingFailures } from './failures.ts';
import type { Quote } from './quote.ts';
import type { SoilLevel } from './soil.ts';

/** Everything that a price was asked for. */
export type PricedWish = {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly size: SizeClass;
  readonly startsAt: Instant | null;
  readonly soil: SoilLevel | null;
  readonly couponCode: string | null;
  readonly channel: ServiceChannel;
  readonly mode: JobMode;
  readonly position: Position | null;
  readonly customerId: CustomerId | null;
};

/** A price that the house gave its word for, and what for. */
export type Offer = { readonly wish: PricedWish; readonly quote: Quote };

/** One text for one value: keys in order, whatever order they were written in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const refuse = refusing(pricingFailures);

export const Offer = {
  /** What is signed: a change of any field is another text. */
  write: (offer: Offer): string => canonical(offer),
  /** Reads what `write` wrote; only for a text whose signature was right. */
  read: (text: string): Offer => JSON.parse(text) as Offer,

  /**
   * The quote, while it is good; null once it has expired and the job is to be priced again. Refused for another job or
   * customer; one that was asked for nobody is good for anyone.
   */
  honour: ({ wish, quote }: Offer, asked: PricedWish, now: Instant) => {
    const whose = wish.customerId === null ? { ...asked, customerId: null } : asked;
    if (canonical(wish) !== canonical(whose)) return refuse('quote/tampered');
    return ok(now < quote.expiresAt ? quote : null);
  },

  total: ({ quote }: Offer): Money => quote.total,
} as const;
