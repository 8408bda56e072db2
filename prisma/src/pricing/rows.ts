import type { Instant } from '@bling/domain/kernel';
import {
  type Coupon,
  type CouponFact,
  couponShown,
  type PriceRule,
  type RuleFact,
  ruleShown,
  type Window,
} from '@bling/domain/pricing';
import { mappedRows } from '../table-rows.ts';

type Opened<S> = Omit<S, 'window'> & { readonly opensAt: Instant | null; readonly closesAt: Instant | null };

const opened = <S extends { readonly window: Window }>({ window, ...rest }: S) => ({
  ...rest,
  opensAt: window.from,
  closesAt: window.until,
});
const windowOf = ({ opensAt, closesAt }: Pick<Opened<object>, 'opensAt' | 'closesAt'>): Window => ({
  from: opensAt,
  until: closesAt,
});

export const ruleRows = mappedRows<PriceRule, RuleFact, Opened<PriceRule>>({
  kind: 'price-rule',
  shown: ruleShown,
  table: 'pricing.rule',
  isStamped: true,
  columns: {
    id: 'id',
    version: 'version',
    kind: 'kind',
    name: 'name',
    priority: 'priority',
    combinable: 'combinable',
    opensAt: 'opens_at',
    closesAt: 'closes_at',
    conditions: 'conditions',
    effect: 'effect',
    status: 'status',
  },
  json: ['conditions', 'effect'],
  toRow: opened,
  toWhole: ({ opensAt, closesAt, ...rule }) => ({ ...rule, window: windowOf({ opensAt, closesAt }) }),
});

export const couponRows = mappedRows<Coupon, CouponFact, Opened<Coupon>>({
  kind: 'coupon',
  shown: couponShown,
  table: 'pricing.coupon',
  isStamped: true,
  columns: {
    id: 'id',
    version: 'version',
    code: 'code',
    name: 'name',
    effect: 'effect',
    opensAt: 'opens_at',
    closesAt: 'closes_at',
    siteIds: 'site_ids',
    serviceIds: 'service_ids',
    minTotal: 'min_total',
    maxUses: 'max_uses',
    maxPerCustomer: 'max_per_customer',
    status: 'status',
  },
  json: ['effect', 'minTotal'],
  toRow: opened,
  toWhole: ({ opensAt, closesAt, ...coupon }) => ({ ...coupon, window: windowOf({ opensAt, closesAt }) }),
});
