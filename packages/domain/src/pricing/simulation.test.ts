import { describe, expect, it } from 'vitest';
import { always, type PastJob, type QuoteRequest, simulate, TaxRate } from './index.ts';
import { at, coupon, eur, on, percent, request, rule, service } from './quote.fixture.ts';

const job = (
  bookingId: string,
  changes: Partial<QuoteRequest> = {},
  startsAt = '2026-10-03T10:00:00.000Z',
): PastJob => ({
  bookingId,
  startsAt,
  request: { ...request, services: [service('wash', 10_000)], occasion: on(at(startsAt)), ...changes },
});
const saturdays = rule('new', {
  kind: 'peak',
  conditions: { ...always, weekdays: [6] },
  effect: percent(1000, 'up'),
  window: { from: '2027-01-01T00:00:00.000Z', until: null },
});

describe('a rule tried on the past', () => {
  it('says job by job and in all what it would have changed, before it is in force', () => {
    const past = [job('saturday'), job('sunday', {}, '2026-10-04T10:00:00.000Z')];
    expect(simulate(past, saturdays, 'EUR')).toEqual({
      jobs: [
        {
          bookingId: 'saturday',
          startsAt: '2026-10-03T10:00:00.000Z',
          before: eur(10_000),
          after: eur(11_000),
          difference: eur(1000),
        },
        {
          bookingId: 'sunday',
          startsAt: '2026-10-04T10:00:00.000Z',
          before: eur(10_000),
          after: eur(10_000),
          difference: eur(0),
        },
      ],
      changed: 1,
      skipped: 0,
      before: eur(20_000),
      after: eur(21_000),
      difference: eur(1000),
    });
  });

  it('stands in the place of what it was', () => {
    const rules = [{ ...saturdays, window: { from: null, until: null }, effect: percent(3000, 'up') }];
    expect(simulate([job('a', { rules })], saturdays, 'EUR')).toMatchObject({
      before: eur(13_000),
      after: eur(11_000),
      difference: eur(-2000),
    });
  });

  it('leaves out what cannot be priced any more, and is nothing of nothing', () => {
    expect(simulate([job('a', { taxRates: [] }), job('b')], saturdays, 'EUR')).toMatchObject({
      skipped: 1,
      changed: 1,
    });
    const last = job('c', { coupon: coupon({ minTotal: eur(10_000) }) });
    expect(simulate([last], { ...saturdays, effect: percent(100) }, 'EUR')).toMatchObject({ skipped: 1, jobs: [] });
    expect(simulate([], saturdays, 'EUR')).toMatchObject({ jobs: [], difference: eur(0) });
  });
});

describe('the tax of a category', () => {
  it('is set, changed and taken away', () => {
    const set = TaxRate.set('outside', 2300, null);
    expect(set).toMatchObject({
      next: { id: 'outside', version: 1, basisPoints: 2300 },
      facts: [{ type: 'tax-rate/set', basisPoints: 2300 }],
    });
    expect(TaxRate.set('outside', 600, set.next)).toMatchObject({
      next: { version: 2, basisPoints: 600, removed: false },
    });
    expect(TaxRate.remove(set.next)).toMatchObject({
      value: { next: { removed: true }, facts: [{ type: 'tax-rate/removed' }] },
    });
  });
});
