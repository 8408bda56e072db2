import type { Booking } from '@bling/domain/bookings';
import type { ActorScope } from '@bling/domain/kernel';
import {
  type Coupon,
  type CouponFact,
  couponShown,
  type PriceRule,
  type RuleFact,
  ruleShown,
  type TaxRate,
  type TaxRateFact,
  taxRateShown,
} from '@bling/domain/pricing';
import type { BookedJob, PricingPorts } from '../../pricing/ports.ts';
import { inOrderOf, pageOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';
import { isOf } from './whose.ts';

type Own = Pick<PricingPorts, 'taxRates' | 'priceRules' | 'coupons' | 'pastWork' | 'fleetsOf'>;

const rulesIn = (transaction: Transaction): Own['priceRules'] => {
  const { priceRules } = transaction.store;
  const all = () => inOrderOf(priceRules.values(), ({ kind, name }) => `${kind} ${name.toLowerCase()}`);
  return {
    find: async (id) => priceRules.get(id) ?? null,
    all: async () => all(),
    active: async () => all().filter(({ status }) => status === 'active'),
    save: saving<PriceRule, RuleFact>(transaction, {
      kind: 'price-rule',
      shown: ruleShown,
      rows: priceRules,
      unique: ({ name, status }) => (status === 'active' ? [name.toLowerCase()] : []),
    }),
  };
};

const isIn = (scope: ActorScope, { siteIds }: Coupon): boolean =>
  scope.reach === 'all' ||
  (scope.reach === 'sites' && (siteIds.length === 0 || siteIds.some((id) => scope.siteIds.includes(id))));

const couponsIn = (transaction: Transaction): Own['coupons'] => {
  const { store } = transaction;
  const { coupons, redemptions, bookings } = store;
  const find = async (id: string) => coupons.get(id) ?? null;
  const usedOf = (id: string) =>
    [...redemptions.values()].filter(
      ({ couponId, bookingId }) => couponId === id && bookings.get(bookingId)?.status !== 'cancelled',
    );
  const codeOf = ({ code }: Coupon): string => code;
  return {
    find,
    lock: find,
    save: saving<Coupon, CouponFact>(transaction, {
      kind: 'coupon',
      shown: couponShown,
      rows: coupons,
      unique: ({ code }) => [code],
    }),
    byCode: async (code) => [...coupons.values()].find((coupon) => coupon.code === code) ?? null,
    uses: async (id, whose) => {
      const used = usedOf(id);
      return {
        all: used.length,
        ofCustomer: used.filter(({ customerId }) => whose !== null && isOf(store, whose, customerId)).length,
      };
    },
    redeem: async (redemption) => {
      if (redemptions.has(redemption.bookingId)) throw new Error(`${redemption.bookingId} has used a coupon`);
      transaction.put(redemptions, redemption.bookingId, redemption);
    },
    list: async ({ scope, ...asked }) => {
      const found = inOrderOf(coupons.values(), codeOf).filter((coupon) => isIn(scope, coupon));
      const { page, nextCursor } = pageOf(found, codeOf, asked);
      return { items: page.map((coupon) => ({ coupon, uses: usedOf(coupon.id).length })), nextCursor };
    },
  };
};

const taxRatesIn = (transaction: Transaction): Own['taxRates'] => {
  const { taxRates } = transaction.store;
  const all = () => inOrderOf(taxRates.values(), ({ id }) => id).filter(({ removed }) => !removed);
  return {
    find: async (id) => taxRates.get(id) ?? null,
    all: async () => all(),
    ofCategories: async (ids) =>
      all()
        .filter(({ categoryId }) => ids.includes(categoryId))
        .map(({ categoryId, basisPoints }) => ({ categoryId, basisPoints })),
    save: saving<TaxRate, TaxRateFact>(transaction, {
      kind: 'tax-rate',
      shown: taxRateShown,
      rows: taxRates,
      unique: () => [],
    }),
  };
};

const jobOf = ({ id, scheduledAt, size, channel, customerId, lines }: Booking): BookedJob => ({
  bookingId: id,
  startsAt: scheduledAt,
  size,
  channel,
  customerId,
  serviceIds: lines.flatMap(({ kind, refId }) => (kind === 'service' ? [refId] : [])),
  addOnIds: lines.flatMap(({ kind, refId }) => (kind === 'add-on' ? [refId] : [])),
});

export const pricingIn = (transaction: Transaction): Own => {
  const { bookings, fleets } = transaction.store;
  return {
    taxRates: taxRatesIn(transaction),
    priceRules: rulesIn(transaction),
    coupons: couponsIn(transaction),
    pastWork: {
      within: async (siteId, { start, end }, most) =>
        inOrderOf(bookings.values(), ({ scheduledAt, id }) => `${scheduledAt} ${id}`)
          .filter((one) => one.siteId === siteId && one.status !== 'cancelled')
          .filter(({ scheduledAt }) => start <= scheduledAt && scheduledAt < end)
          .slice(0, most)
          .map(jobOf),
    },
    fleetsOf: {
      spokenForBy: async (ids) => {
        const all = inOrderOf(fleets.values(), ({ id }) => id);
        return new Map(ids.map((id) => [id, all.filter(({ contactId }) => contactId === id).map((fleet) => fleet.id)]));
      },
    },
  };
};
