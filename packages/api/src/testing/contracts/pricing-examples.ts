import { Instant, MINUTE } from '@bling/domain/kernel';
import { always, Coupon, PriceRule, type RuleDraft } from '@bling/domain/pricing';
import type { Clock } from '../../kernel/context.ts';
import { unused } from './examples.ts';
import { valueOf } from './under-test.ts';

export const plain = { mayGoDeep: false };
const effect = { by: 'percent', direction: 'down', basisPoints: 1250 } as const;

export const exampleRule = ({ newId, now }: Clock, changes: Partial<RuleDraft> = {}) =>
  valueOf(
    PriceRule.create(
      {
        id: newId(),
        kind: 'peak',
        name: `Midday ${unused()}`,
        priority: 3,
        combinable: false,
        window: { from: now(), until: null },
        conditions: {
          ...always,
          siteIds: [newId()],
          weekdays: [6],
          times: [{ from: '10:00', until: '14:00' }],
          dates: { from: '2026-12-01', until: null },
        },
        effect: { by: 'amount', direction: 'up', amount: { amount: 500, currency: 'EUR' } },
        ...changes,
      },
      { names: [] },
      plain,
    ),
  );

export const exampleCoupon = ({ newId, now }: Clock, changes: Partial<Coupon> = {}) =>
  valueOf(
    Coupon.create(
      {
        id: newId(),
        code: `CODE${unused()}`,
        name: 'Spring',
        effect,
        window: { from: null, until: Instant.plus(now(), 60 * MINUTE) },
        siteIds: [],
        serviceIds: [newId()],
        minTotal: { amount: 2000, currency: 'EUR' },
        maxUses: 5,
        maxPerCustomer: null,
        ...changes,
      },
      [],
      plain,
    ),
  );
