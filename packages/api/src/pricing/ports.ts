import type {
  CategoryRate,
  Coupon,
  CouponFact,
  CouponId,
  Offer,
  PriceRule,
  RuleFact,
  TaxRate,
  TaxRateFact,
  Uses,
} from '@bling/domain/pricing';
import type {
  ActorScope,
  AddOnId,
  BookingId,
  CategoryId,
  CustomerId,
  Instant,
  Page,
  PageRequest,
  ServiceId,
  SiteId,
  SizeClass,
  Span,
} from '@bling/domain/kernel';
import type { ServiceChannel } from '@bling/domain/catalog';
import type { BookedWork, AddOns, Bundles, Categories, Services } from '../catalog/ports.ts';
import type { Sites } from '../facilities/ports.ts';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';

export interface PriceRules extends Repository<PriceRule, RuleFact> {
  /** By kind and name, ended ones too. */
  readonly all: () => Promise<readonly PriceRule[]>;
  /** Those that a price is asked of. */
  readonly active: () => Promise<readonly PriceRule[]>;
}

export type CouponSearch = PageRequest & { readonly scope: ActorScope };
export type Redemption = {
  readonly couponId: CouponId;
  readonly customerId: CustomerId;
  readonly bookingId: BookingId;
};
/** A customer, or all guests who can be reached the same way: nobody knows whether they are one. */
export type Whose =
  | { readonly customerId: CustomerId }
  | { readonly guest: { readonly phone: string | null; readonly email: string | null } };
export interface Coupons extends Repository<Coupon, CouponFact> {
  readonly byCode: (code: string) => Promise<Coupon | null>;
  /** Locks the coupon: uses are counted one after the other until the transaction has ended. */
  readonly lock: (id: CouponId) => Promise<Coupon | null>;
  /** Those of bookings that were not cancelled. Without knowing whose, none of them are theirs. */
  readonly uses: (id: CouponId, whose: Whose | null) => Promise<Uses>;
  /** Once for a booking. */
  readonly redeem: (redemption: Redemption) => Promise<void>;
  /** Those of the house and of the sites in reach, by code, with how often each was used. */
  readonly list: (search: CouponSearch) => Promise<Page<{ readonly coupon: Coupon; readonly uses: number }>>;
}

export interface TaxRates extends Repository<TaxRate, TaxRateFact> {
  /** Those not removed. */
  readonly all: () => Promise<readonly TaxRate[]>;
  readonly ofCategories: (ids: readonly CategoryId[]) => Promise<readonly CategoryRate[]>;
}

/** A job as it was booked. */
export type BookedJob = {
  readonly bookingId: BookingId;
  readonly startsAt: Instant;
  readonly size: SizeClass;
  readonly channel: ServiceChannel;
  readonly customerId: CustomerId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
};
/** What pricing must know of work downstream: bookings implements it. */
export interface PastWork {
  /** Those of a site that start within the span and were not cancelled, in order of time. */
  readonly within: (siteId: SiteId, span: Span, most: number) => Promise<readonly BookedJob[]>;
}
/** What pricing must know of customers: for which fleets they speak. */
export interface Fleets {
  readonly spokenForBy: (ids: readonly CustomerId[]) => Promise<ReadonlyMap<CustomerId, readonly string[]>>;
}

export interface PricingPorts extends Clock {
  readonly taxRates: TaxRates;
  readonly priceRules: PriceRules;
  readonly coupons: Coupons;
  readonly pastWork: PastWork;
  readonly fleetsOf: Fleets;
  readonly sites: Pick<Sites, 'find'>;
  readonly services: Pick<Services, 'some'>;
  readonly addOns: Pick<AddOns, 'some'>;
  readonly bundles: Pick<Bundles, 'all'>;
  readonly categories: Pick<Categories, 'find'>;
  readonly bookedWork: BookedWork;
}

/** The house's word for a price: a text that nobody else can have written. */
export interface QuoteSeal {
  readonly seal: (offer: Offer) => string;
  /** Null for anything that was not sealed, or was altered. */
  readonly open: (signed: string) => Offer | null;
}
export interface PricingOutside {
  readonly quoteSeal: QuoteSeal;
}
