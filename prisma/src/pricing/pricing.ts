import type { Coupons, PriceRules } from '@bling/api/ports';
import type { Uses } from '@bling/domain/pricing';
import type { CustomersAdapter } from '../customers/customers.ts';
import type { Transaction } from '../transaction.ts';
import { couponRows, ruleRows } from './rows.ts';

export const sqlPriceRules = (transaction: Transaction): PriceRules => {
  const { find, save, where } = ruleRows(transaction);
  return {
    find,
    save,
    all: () => where('all', `true order by kind, lower(name), id`, []),
    active: () => where('active', `status = 'active' order by kind, lower(name), id`, []),
  };
};

/** A use that came to no wash is given back. */
const USED = `pricing.coupon_redemption used
  where not exists (select from bookings.booking where id = used.booking_id and status = 'cancelled')`;
const USES = `select count(*) as "all", count(*) filter (where customer_id = any($2::uuid[])) as "ofCustomer"
  from ${USED} and coupon_id = $1`;
const COUNTS = `select coupon_id as "couponId", count(*) as uses from ${USED} and coupon_id = any($1::uuid[]) group by coupon_id`;
const REDEEM = 'insert into pricing.coupon_redemption (coupon_id, customer_id, booking_id) values ($1, $2, $3)';
const PAGE = `($1::uuid[] is null or site_ids = '{}' or site_ids && $1) and ($2::text is null or code > $2)
  order by code limit $3`;

/** Text that no code can be is no cursor of ours; some of it the server would not even read. */
const codeOf = (cursor: string | undefined): string | null =>
  cursor !== undefined && /^\P{C}+$/u.test(cursor) ? cursor : null;

type Count = { readonly couponId: string; readonly uses: number };

type Others = { readonly customers: Pick<CustomersAdapter, 'idsOf'> };

export const sqlCoupons = (transaction: Transaction, { customers }: Others): Coupons => {
  const { sql } = transaction;
  const { find, lock, save, where } = couponRows(transaction);
  return {
    find,
    lock,
    save,
    byCode: async (code) => (await where('by-code', 'code = $1', [code]))[0] ?? null,
    uses: async (id, whose) => {
      const ids = whose === null ? [] : await customers.idsOf(whose);
      const [counted] = await sql<Uses>('coupon.uses', USES, [id, ids]);
      return counted ?? { all: 0, ofCustomer: 0 };
    },
    redeem: async ({ couponId, customerId, bookingId }) =>
      void (await sql('coupon.redeem', REDEEM, [couponId, customerId, bookingId])),
    list: async ({ scope, cursor, limit }) => {
      if (scope.reach === 'nothing' || scope.reach === 'customer') return { items: [], nextCursor: null };
      const siteIds = scope.reach === 'all' ? null : scope.siteIds;
      const found = await where('page', PAGE, [siteIds, codeOf(cursor), limit + 1]);
      const page = found.slice(0, limit);
      const counts = await sql<Count>('coupon.counts', COUNTS, [page.map(({ id }) => id)]);
      const usesOf = new Map(counts.map(({ couponId, uses }) => [couponId, uses]));
      return {
        items: page.map((coupon) => ({ coupon, uses: usesOf.get(coupon.id) ?? 0 })),
        nextCursor: found.length > limit ? (page.at(-1)?.code ?? null) : null,
      };
    },
  };
};
