import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { openPrices } from './opened.fixture.ts';

const period = { from: '2026-11-21T00:00:00.000Z', to: '2026-12-21T00:00:00.000Z' };
const saturdays = {
  kind: 'peak' as const,
  name: 'Saturdays',
  conditions: { weekdays: [6 as const] },
  effect: { by: 'percent' as const, direction: 'up' as const, basisPoints: 1000 },
};

describe('a rule tried on the jobs of a period', () => {
  it('says what each of them, and all, would have cost', async () => {
    const { world, seeds, house, guest, saturday, rule } = await openPrices();
    const { id } = await guest();
    const sunday = '2026-11-29T10:00:00.000Z';
    await guest({ startsAt: sunday, guest: { name: 'Eva', phone: '+351 912 000 002' } });
    const { caller: manager } = await seeds.staff('manager', house.siteId);
    const simulate = (changes: object = {}) =>
      manager.pricing.simulateRule({ siteId: house.siteId, ...period, ...saturdays, ...changes });
    expect(await simulate()).toMatchObject({
      jobs: [
        { bookingId: id, startsAt: saturday, before: { amount: 10_000 }, after: { amount: 11_000 } },
        { startsAt: sunday, difference: { amount: 0 } },
      ],
      isWhole: true,
      changed: 1,
      skipped: 0,
      before: { amount: 20_000 },
      after: { amount: 21_000 },
      difference: { amount: 1000, currency: 'EUR' },
    });
    const known = await rule(saturdays);
    expect(await simulate({ name: 'Other' })).toMatchObject({ difference: { amount: 1000 } });
    expect(await simulate({ ruleId: known.id })).toMatchObject({ difference: { amount: 0 } });
    expect(await simulate({ to: '2026-11-28T10:00:00.000Z' })).toMatchObject({ jobs: [], changed: 0 });
    await seeds.admin.pricing.taxes.remove(once({ categoryId: house.wash.categoryId }));
    expect(await simulate()).toMatchObject({ jobs: [], skipped: 2 });
    expect(world.facts().at(-1)).toMatchObject({ type: 'tax-rate/removed' });
  });

  it('is for a period of a quarter at most, of a site that one runs', async () => {
    const { world, seeds, house } = await openPrices();
    const { caller: manager } = await seeds.staff('manager', house.siteId);
    const refused = (changes: object) =>
      refusalOf(manager.pricing.simulateRule({ siteId: house.siteId, ...period, ...saturdays, ...changes }));
    for (const to of [period.from, '2027-03-01T00:00:00.000Z'])
      expect(await refused({ to })).toMatchObject({ code: 'simulation/period', details: { mostDays: 92 } });
    const { id: siteId } = await seeds.site();
    expect(await refused({ siteId })).toMatchObject({ code: 'not-allowed' });
    const simulated = seeds.admin.pricing.simulateRule({ siteId: world.newId(), ...period, ...saturdays });
    expect(await refusalOf(simulated)).toMatchObject({ code: 'site/unknown' });
  });
});
