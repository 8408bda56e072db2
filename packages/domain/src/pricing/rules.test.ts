import { describe, expect, it } from 'vitest';
import { always, type Conditions, type Occasion, type PriceRule, type RuleKind } from './index.ts';
import { addOn, amount, at, eur, on, percent, quoted, rule, service } from './quote.fixture.ts';

const heavy: Partial<Conditions> = { soils: ['heavy', 'extreme'] };
const dear = (kind: RuleKind, conditions: Partial<Conditions>, changes: Partial<PriceRule> = {}): PriceRule =>
  rule(kind, { kind, conditions: { ...always, ...conditions }, effect: percent(2000, 'up'), ...changes });
const costs = (rules: readonly PriceRule[], occasion: Partial<Occasion> = {}) =>
  quoted({ services: [service('wash', 10_000)], rules, occasion: on(occasion) }).total.amount;

describe('a rule of each kind', () => {
  it.each<[string, RuleKind, Partial<Conditions>, Partial<Occasion>, number]>([
    ['a large car', 'size', { sizes: ['large'] }, { size: 'large' }, 12_000],
    ['a car of another size', 'size', { sizes: ['large'] }, {}, 10_000],
    ['a dirty car', 'soil', heavy, { soil: 'heavy' }, 12_000],
    ['a cleaner one', 'soil', heavy, { soil: 'normal' }, 10_000],
    ['a car that nobody has seen', 'soil', heavy, {}, 10_000],
    ['a Saturday', 'peak', { weekdays: [6, 7] }, {}, 12_000],
    ['a weekday', 'peak', { weekdays: [1, 2, 3, 4, 5] }, {}, 10_000],
    ['a time that nobody has said', 'peak', { weekdays: [6] }, { starts: null }, 10_000],
    ['the first day of a season', 'peak', { dates: { from: '2026-11-21', until: null } }, {}, 12_000],
    ['the last day of one', 'peak', { dates: { from: null, until: '2026-11-21' } }, {}, 12_000],
    ['the day after', 'peak', { dates: { from: '2026-11-01', until: '2026-11-20' } }, {}, 10_000],
    ['a far address', 'zone', { distanceKm: { from: 10, below: null } }, { distanceKm: 10 }, 12_000],
    ['a nearer one', 'zone', { distanceKm: { from: 10, below: 20 } }, { distanceKm: 9.9 }, 10_000],
    ['one beyond', 'zone', { distanceKm: { from: 10, below: 20 } }, { distanceKm: 20 }, 10_000],
    ['no address at all', 'zone', { distanceKm: { from: 0, below: null } }, {}, 10_000],
    [
      'a mobile job',
      'zone',
      { modes: ['mobile'], distanceKm: { from: 0, below: 5 } },
      { mode: 'mobile', distanceKm: 1 },
      12_000,
    ],
    ['a fleet', 'fleet', { fleetIds: ['taxi'] }, { fleetIds: ['bus', 'taxi'] }, 12_000],
    ['another fleet', 'fleet', { fleetIds: ['taxi'] }, { fleetIds: ['bus'] }, 10_000],
    ['whoever books by phone', 'promo', { channels: ['phone'] }, { channel: 'phone' }, 12_000],
    ['whoever books on the web', 'promo', { channels: ['phone'] }, {}, 10_000],
    ['this site', 'promo', { siteIds: ['harbour'] }, {}, 12_000],
    ['another site', 'promo', { siteIds: ['hill'] }, {}, 10_000],
    ['a member', 'membership', {}, { isMember: true }, 12_000],
    ['no member', 'membership', {}, {}, 10_000],
  ])('%s', (_, kind, conditions, occasion, total) => {
    expect(costs([dear(kind, conditions)], occasion)).toBe(total);
  });

  it('is for the services and categories that it names, add-ons as the service they go with', () => {
    const services = [service('wash', 10_000), service('polish', 20_000, { categoryId: 'detail' })];
    const taxRates = ['outside', 'detail'].map((categoryId) => ({ categoryId, basisPoints: 0 }));
    const off = (conditions: Partial<Conditions>, kind: RuleKind = 'promo') =>
      quoted({
        services,
        taxRates,
        addOns: [addOn('wax', 1000, ['polish'])],
        rules: [rule('off', { kind, conditions: { ...always, ...conditions } })],
      }).lines.map((line) => line.amount.amount - line.listed.amount);
    expect(off({ serviceIds: ['wash'] })).toEqual([-1000, 0, 0]);
    expect(off({ categoryIds: ['detail'] })).toEqual([0, -2000, -100]);
    expect(off({ categoryIds: ['detail'] }, 'soil')).toEqual([0, -2000, 0]);
    expect(off({ serviceIds: ['wash'], categoryIds: ['detail'] })).toEqual([-1000, -2000, -100]);
    expect(off({ serviceIds: ['rinse'] })).toEqual([0, 0, 0]);
  });

  it('is silent while it is closed, ended or in another currency', () => {
    const window = { from: '2026-11-21T10:00:00.000Z', until: '2026-11-21T10:00:00.001Z' };
    expect(costs([rule('a', { window })])).toBe(9000);
    expect(costs([rule('a', { window: { from: null, until: '2026-11-21T10:00:00.000Z' } })])).toBe(10_000);
    expect(costs([rule('a', { window: { from: '2026-11-21T10:00:00.001Z', until: null } })])).toBe(10_000);
    expect(costs([rule('a', { status: 'inactive' })])).toBe(10_000);
    expect(costs([rule('a', { effect: amount(500, 'down', 'USD') })])).toBe(10_000);
    expect(costs([rule('a', { effect: amount(500) })])).toBe(9500);
  });
});

describe('a peak on the clocks of the site', () => {
  const between = (from: string, until: string) => [dear('peak', { times: [{ from, until }] })];
  it.each([
    ['at its first minute', '2026-11-21T16:00:00.000Z', 'Europe/Lisbon', '16:00', '18:00', true],
    ['at its end', '2026-11-21T18:00:00.000Z', 'Europe/Lisbon', '16:00', '18:00', false],
    ['by the site’s clocks, not the server’s', '2026-11-21T16:00:00.000Z', 'America/New_York', '11:00', '12:00', true],
    ['in summer an hour earlier by UTC', '2026-07-18T15:30:00.000Z', 'Europe/Lisbon', '16:00', '18:00', true],
    ['in winter not', '2026-11-21T15:30:00.000Z', 'Europe/Lisbon', '16:00', '18:00', false],
    ['before midnight of one that goes past it', '2026-11-21T23:30:00.000Z', 'Europe/Lisbon', '22:00', '02:00', true],
    ['after it', '2026-11-21T01:30:00.000Z', 'Europe/Lisbon', '22:00', '02:00', true],
    ['outside of it', '2026-11-21T02:00:00.000Z', 'Europe/Lisbon', '22:00', '02:00', false],
    ['in the first of the doubled hours', '2026-10-25T00:30:00.000Z', 'Europe/Lisbon', '01:00', '02:00', true],
    ['in the second of them', '2026-10-25T01:30:00.000Z', 'Europe/Lisbon', '01:00', '02:00', true],
    ['right after the hour that is left out', '2026-03-29T01:00:00.000Z', 'Europe/Lisbon', '01:00', '02:00', false],
    ['to the end of the day', '2026-11-21T23:59:00.000Z', 'Europe/Lisbon', '20:00', '24:00', true],
  ])('%s', (_, startsAt, zone, from, until, isPeak) => {
    expect(costs(between(from, until), at(startsAt, zone))).toBe(isPeak ? 12_000 : 10_000);
  });

  it('has the weekday and the date of the site', () => {
    const startsAt = '2026-11-21T23:30:00.000Z';
    const sunday = [dear('peak', { weekdays: [7] })];
    expect([costs(sunday, at(startsAt)), costs(sunday, at(startsAt, 'Europe/Madrid'))]).toEqual([10_000, 12_000]);
    const next = [dear('peak', { dates: { from: '2026-11-22', until: '2026-11-22' } })];
    expect([costs(next, at(startsAt)), costs(next, at(startsAt, 'Europe/Madrid'))]).toEqual([10_000, 12_000]);
  });
});

describe('rules together', () => {
  it('are taken kind by kind, and within a kind from the same price', () => {
    const peak = dear('peak', { weekdays: [6] });
    const [tenth, half] = [rule('tenth'), rule('half', { effect: percent(5000) })];
    expect(costs([peak, tenth])).toBe(10_800);
    expect(costs([half, tenth])).toBe(5000);
    expect(quoted({ services: [service('wash', 10_000)], rules: [tenth, peak] }).lines[0]?.adjustments).toEqual([
      { kind: 'peak', refId: 'peak', name: 'peak', amount: eur(2000) },
      { kind: 'promo', refId: 'tenth', name: 'tenth', amount: eur(-1200) },
    ]);
  });

  it('add-ons join after the rules about the work, before those about who pays', () => {
    const lines = quoted({
      services: [service('wash', 10_000)],
      addOns: [addOn('wax', 1000)],
      rules: [dear('peak', { weekdays: [6] }), rule('promo')],
    }).lines.map((line) => line.amount.amount);
    expect(lines).toEqual([10_800, 900]);
  });

  it.each([
    [
      'one that stands alone and is better for the customer',
      [rule('a'), rule('b', { combinable: false, effect: percent(1500) })],
      8500,
    ],
    [
      'those that go together when they are',
      [rule('a'), rule('c'), rule('b', { combinable: false, effect: percent(1500) })],
      8000,
    ],
    [
      'the higher priority, though it costs more',
      [rule('a', { priority: 1 }), rule('b', { combinable: false, effect: percent(1500) })],
      9000,
    ],
    [
      'the cheaper of two surcharges that stand alone',
      [
        rule('a', { combinable: false, effect: percent(3000, 'up') }),
        rule('b', { combinable: false, effect: percent(2000, 'up') }),
      ],
      12_000,
    ],
  ])('takes %s', (_, rules, total) => {
    expect(costs(rules)).toBe(total);
    expect(costs(rules.toReversed())).toBe(total);
  });

  it('of two that make the same price take always the same', () => {
    const twins = ['b', 'a'].map((id) => rule(id, { combinable: false }));
    for (const rules of [twins, twins.toReversed()])
      expect(quoted({ rules }).lines[0]?.adjustments.map(({ refId }) => refId)).toEqual(['a']);
  });

  it('never take more off than a line costs, whatever stands beside it', () => {
    const off = rule('off', { effect: amount(5000), conditions: { ...always, serviceIds: ['rinse'] } });
    const { lines } = quoted({
      services: [service('rinse', 2000), service('wash', 8000)],
      rules: [off],
      mayGoDeep: true,
    });
    expect(lines.map((line) => line.amount.amount)).toEqual([0, 8000]);
    const free = [rule('a', { effect: amount(2000, 'up') }), rule('b', { effect: amount(9_000_000) })];
    const spent = quoted({ services: [service('wash', 8000)], rules: free, mayGoDeep: true, priceFloor: 0 });
    expect(spent.total.amount).toBe(0);
  });

  it('an amount is spread over the lines by what they cost, to the cent', () => {
    const services = ['a', 'b', 'c'].map((id) => service(id, 1000));
    const spreadOver = (some: typeof services) =>
      quoted({ services: some, rules: [rule('off', { effect: amount(100) })] }).lines.map(({ adjustments }) =>
        adjustments.map((step) => step.amount.amount),
      );
    expect(spreadOver(services)).toEqual([[-34], [-33], [-33]]);
    expect(
      quoted({
        services: [service('a', 0), service('b', 0)],
        rules: [rule('up', { effect: amount(700, 'up') })],
      }).lines.map((line) => line.amount.amount),
    ).toEqual([700, 0]);
  });
});

describe('more than half off', () => {
  const deep = [rule('a', { effect: percent(4000) }), rule('b', { effect: percent(3000) })];
  it('is given back where discounts together go beyond it', () => {
    const { lines, total } = quoted({ services: [service('wash', 10_000)], rules: deep });
    expect(total.amount).toBe(5000);
    expect(lines[0]?.adjustments.at(-1)).toEqual({ kind: 'cap', refId: null, name: null, amount: eur(2000) });
  });
  it('is given when a manager says so, or one rule of theirs does', () => {
    expect(quoted({ services: [service('wash', 10_000)], rules: deep, mayGoDeep: true }).total.amount).toBe(3000);
    const sale = rule('sale', { effect: percent(6000) });
    expect(costs([sale])).toBe(4000);
    expect(costs([sale, rule('b', { effect: percent(2000) })])).toBe(4000);
  });
  it('is reckoned from the price with its surcharges', () => {
    expect(costs([dear('peak', { weekdays: [6] }), ...deep])).toBe(6000);
  });
  it('never goes below the price floor', () => {
    expect(
      quoted({ services: [service('wash', 10_000)], rules: deep, mayGoDeep: true, priceFloor: 4500 }).total.amount,
    ).toBe(4500);
  });
});
