import { describe, expect, it } from 'vitest';
import { always, explain, type PriceRule } from './index.ts';
import { amount, percent, request, rule } from './quote.fixture.ts';

const saturday = { ...always, weekdays: [6] as const };
describe('why a price is what it is', () => {
  it.each<[string, PriceRule, string | null]>([
    ['one that speaks', rule('a', { kind: 'peak', conditions: saturday, effect: percent(1000, 'up') }), null],
    ['an ended one', rule('a', { status: 'inactive' }), 'status'],
    ['one that is over', rule('a', { window: { from: null, until: request.at } }), 'window'],
    ['one in another currency', rule('a', { effect: amount(1, 'up', 'USD') }), 'currency'],
    ['one for another size', rule('a', { conditions: { ...saturday, sizes: ['large'] } }), 'sizes'],
    ['one for another day', rule('a', { conditions: { ...always, weekdays: [1] } }), 'weekdays'],
    ['one for members', rule('a', { kind: 'membership' }), 'member'],
    ['one for other services', rule('a', { conditions: { ...always, serviceIds: ['x'] } }), 'lines'],
  ])('%s', (_, one, silence) => {
    expect(explain({ ...request, rules: [one] })).toMatchObject({ value: { heard: [{ ruleId: 'a', silence }] } });
  });

  it('names the rule that had to stand back', () => {
    const rules = [rule('a', { combinable: false }), rule('b', { combinable: false, effect: percent(2000) })];
    expect(explain({ ...request, rules })).toMatchObject({
      value: {
        heard: [
          { ruleId: 'a', silence: 'outranked', amount: 0 },
          { ruleId: 'b', silence: null, amount: -492 },
        ],
      },
    });
  });

  it('is refused like the price itself', () => {
    expect(explain({ ...request, services: [] })).toMatchObject({ failure: { code: 'quote/empty' } });
  });
});
