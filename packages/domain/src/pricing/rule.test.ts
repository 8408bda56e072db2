import { describe, expect, it } from 'vitest';
import { always, type Conditions, MOST_RULES, PriceRule, type RuleDraft, type RuleKind } from './index.ts';
import { amount, percent, rule } from './quote.fixture.ts';

const { version: _, status: __, ...draft } = rule('spring');
const alone = { names: [] };
const plain = { mayGoDeep: false };
const create = (changes: Partial<RuleDraft>, names: readonly string[] = [], mayGoDeep = false) =>
  PriceRule.create({ ...draft, ...changes }, { names }, { mayGoDeep });
const peak = (conditions: Partial<Conditions>): Partial<RuleDraft> => ({
  kind: 'peak',
  conditions: { ...always, ...conditions },
});

describe('a price rule', () => {
  it('is created, changed, ended once and brought back', () => {
    const fact = (type: string) => ({ value: { facts: [{ type, ruleId: 'spring' }] } });
    expect(create({})).toMatchObject(fact('rule/created'));
    expect(PriceRule.update(rule('spring'), { priority: 3 }, { others: alone, leave: plain })).toMatchObject(
      fact('rule/changed'),
    );
    expect(PriceRule.deactivate(rule('spring'))).toMatchObject(fact('rule/deactivated'));
    const ended = rule('spring', { status: 'inactive' });
    expect(PriceRule.deactivate(ended)).toMatchObject({ failure: { code: 'rule/already-inactive' } });
    expect(PriceRule.update(ended, {}, { others: alone, leave: plain })).toMatchObject({
      value: { next: { status: 'active' } },
    });
    expect(PriceRule.update(ended, {}, { others: { names: ['SPRING'] }, leave: plain })).toMatchObject({
      failure: { code: 'rule/name-taken' },
    });
  });

  it.each<[RuleKind, keyof Conditions]>([
    ['size', 'sizes'],
    ['soil', 'soils'],
    ['peak', 'times'],
    ['zone', 'distanceKm'],
  ])('of kind %s says %s', (kind, condition) => {
    expect(create({ kind })).toMatchObject({ failure: { code: 'rule/condition-missing', details: { condition } } });
    expect(PriceRule.asks(kind)).toContain(condition);
  });

  it.each([
    ['weekdays', peak({ weekdays: [6] })],
    ['dates', peak({ dates: { from: null, until: '2026-12-24' } })],
    ['times', peak({ times: [{ from: '16:00', until: '18:00' }] })],
    ['a distance', { kind: 'zone' as const, conditions: { ...always, distanceKm: { from: 0, below: null } } }],
    ['nothing, as a promotion', {}],
  ])('is made by %s', (_, changes) => {
    expect(create(changes)).toMatchObject({ ok: true });
    expect(PriceRule.asks('promo')).toEqual([]);
  });

  it.each([
    ['a name that another has', create({}, ['Spring']), 'rule/name-taken'],
    [
      'a window without a moment',
      create({ window: { from: '2026-05-02T00:00:00.000Z', until: '2026-05-01T00:00:00.000Z' } }),
      'rule/never',
    ],
    ['more than half off', create({ effect: percent(5001) }), 'rule/too-deep'],
    [
      'too many beside it',
      create(
        {},
        Array.from({ length: MOST_RULES }, (__, index) => `rule ${index}`),
      ),
      'rule/too-many',
    ],
  ])('is refused with %s', (_, answer, code) => {
    expect(answer).toMatchObject({ failure: { code } });
  });

  it.each([
    ['half off', create({ effect: percent(5000) })],
    ['any amount off', create({ effect: amount(900_000) })],
    ['any surcharge', create({ effect: percent(9000, 'up') })],
    ['more than half off by a manager', create({ effect: percent(9000) }, [], true)],
  ])('may be %s', (_, answer) => {
    expect(answer).toMatchObject({ ok: true });
  });
});
