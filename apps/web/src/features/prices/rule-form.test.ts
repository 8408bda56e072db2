import { always, type PriceRule } from '@bling/domain/pricing';
import { describe, expect, it } from 'vitest';
import { conditionsOf, draftOf, effectOf, emptyForm, formOf, isPastMidnight } from './rule-form.ts';

const rule: PriceRule = {
  id: 'r',
  version: 3,
  kind: 'zone',
  name: 'Far away',
  priority: 2,
  combinable: false,
  window: { from: '2026-05-01T00:00:00.000Z', until: null },
  conditions: {
    ...always,
    siteIds: ['harbour'],
    serviceIds: ['wash'],
    weekdays: [6, 7],
    times: [{ from: '10:00', until: '14:00' }],
    dates: { from: '2026-12-01', until: null },
    distanceKm: { from: 10, below: 20 },
    channels: ['web'],
  },
  effect: { by: 'amount', direction: 'up', amount: { amount: 750, currency: 'EUR' } },
  status: 'active',
};

describe('a rule on the page', () => {
  it('is the rule again, with what the page does not know of it', () => {
    expect(draftOf(formOf(rule), 'EUR', rule)).toEqual(rule);
  });

  it.each([
    ['percent', '12.5', { by: 'percent', direction: 'up', basisPoints: 1250 }],
    ['percent', '12,5', { by: 'percent', direction: 'up', basisPoints: 1250 }],
    ['amount', '4.99', { by: 'amount', direction: 'up', amount: { amount: 499, currency: 'EUR' } }],
    ['percent', '', null],
    ['percent', '0', null],
    ['amount', '1.999', null],
    ['percent', 'ten', null],
  ] as const)('%s %s is %o', (by, figure, effect) => {
    expect(effectOf({ by, figure, direction: 'up' }, 'EUR')).toEqual(effect);
  });

  it('leaves open what was left empty', () => {
    expect(conditionsOf(emptyForm)).toEqual(always);
    expect(conditionsOf({ ...emptyForm, from: '18:00' }).times).toEqual([{ from: '18:00', until: '24:00' }]);
    expect(conditionsOf({ ...emptyForm, until: '09:00' }).times).toEqual([{ from: '00:00', until: '09:00' }]);
    expect(conditionsOf({ ...emptyForm, lastDay: '2026-12-24' }).dates).toEqual({ from: null, until: '2026-12-24' });
    expect(conditionsOf({ ...emptyForm, kind: 'zone' }).distanceKm).toEqual({ from: 0, below: null });
  });

  it('says of a range whether it goes past midnight', () => {
    expect(isPastMidnight({ from: '22:00', until: '02:00' })).toBe(true);
    expect(isPastMidnight({ from: '10:00', until: '14:00' })).toBe(false);
    expect(isPastMidnight({ from: '', until: '14:00' })).toBe(false);
  });
});
