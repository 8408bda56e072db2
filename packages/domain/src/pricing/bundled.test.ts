import { describe, expect, it } from 'vitest';
import type { Bundle } from '../catalog/index.ts';
import { addOn, eur, on, percent, quoted, rule, service } from './quote.fixture.ts';

const bundle = (
  id: string,
  serviceIds: readonly string[],
  basisPoints = 1000,
  changes: Partial<Bundle> = {},
): Bundle => ({
  id,
  version: 1,
  name: `The ${id}`,
  description: '',
  order: 1,
  serviceIds,
  basisPoints,
  channels: ['web'],
  status: 'active',
  ...changes,
});
const services = [service('wash', 2000), service('wax', 3000), service('seats', 4000)];
const amounts = (changes: Parameters<typeof quoted>[0]) =>
  quoted({ services, ...changes }).lines.map(({ amount }) => amount.amount);

describe('services that are taken together', () => {
  it('cost less by the bundle’s percent, each with its reason', () => {
    const { lines, total } = quoted({ services, bundles: [bundle('spring', ['wash', 'wax'])] });
    expect(lines.map(({ amount }) => amount.amount)).toEqual([1800, 2700, 4000]);
    expect(lines[0]?.adjustments).toEqual([{ kind: 'bundle', refId: 'spring', name: 'The spring', amount: eur(-200) }]);
    expect(lines[2]?.adjustments).toEqual([]);
    expect(total).toEqual(eur(8500));
  });

  it.each<[string, Bundle]>([
    ['one of them is not wanted', bundle('a', ['wash', 'polish'])],
    ['the bundle is off the menu', bundle('a', ['wash', 'wax'], 1000, { status: 'inactive' })],
    ['it is sold elsewhere', bundle('a', ['wash', 'wax'], 1000, { channels: ['counter'] })],
  ])('cost what they cost when %s', (_, one) => {
    expect(amounts({ bundles: [one] })).toEqual([2000, 3000, 4000]);
  });

  it('are part of one bundle each: the one that saves most comes first, whatever the order of asking', () => {
    const small = bundle('a', ['wash', 'wax'], 2000);
    const big = bundle('b', ['wax', 'seats'], 2000);
    const rest = bundle('c', ['wash', 'seats'], 5000);
    for (const bundles of [
      [small, big],
      [big, small],
    ])
      expect(amounts({ bundles })).toEqual([2000, 2400, 3200]);
    expect(amounts({ bundles: [small, big, rest] })).toEqual([1000, 3000, 2000]);
  });

  it('are taken as the first of two alike', () => {
    const { lines } = quoted({ services, bundles: [bundle('b', ['wash', 'wax']), bundle('a', ['wash', 'wax'])] });
    expect(lines[0]?.adjustments.map(({ refId }) => refId)).toEqual(['a']);
  });

  it('after what is about the work, and before who pays; extras are not part of it', () => {
    const rules = [
      rule('soil', { kind: 'soil', effect: percent(5000, 'up') }),
      rule('promo', { kind: 'promo', effect: percent(1000) }),
    ];
    const { lines } = quoted({
      services,
      rules,
      addOns: [addOn('scent', 1000)],
      bundles: [bundle('spring', ['wash', 'wax', 'seats'])],
      occasion: on({ soil: 'heavy' }),
    });
    expect(lines[0]?.adjustments.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
      ['soil', 1000],
      ['bundle', -300],
      ['promo', -270],
    ]);
    expect(lines[3]?.adjustments.map(({ kind }) => kind)).toEqual(['promo']);
  });

  it('never cost less than half together with other discounts', () => {
    const rules = [rule('promo', { kind: 'promo', effect: percent(3000) })];
    expect(quoted({ services, rules, bundles: [bundle('deep', ['wash', 'wax', 'seats'], 5000)] }).total).toEqual(
      eur(4500),
    );
  });
});
