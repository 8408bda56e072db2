import { describe, expect, it } from 'vitest';
import { about, after, before, eur, inStatus, now, pending, start } from './booking.fixture.ts';
import { Booking } from './index.ts';

describe('cancelling', () => {
  const move = { by: 'user-1', now };

  it('costs the customer the fee that they were shown', () => {
    const late = { ...move, now: after(before(start, 24 * 60), 4) };
    const answer = Booking.cancelByCustomer(pending, { expectedFee: eur(5000), reason: 'Ill' }, late);
    expect(answer).toMatchObject({
      value: {
        next: {
          status: 'cancelled',
          charged: eur(5000),
          cancellation: { at: late.now, by: 'customer', reason: 'Ill', fee: eur(5000) },
        },
        facts: [{ type: 'booking/cancelled', ...about, by: 'customer', fee: eur(5000) }],
      },
    });
  });

  it('shows the new fee when the one that was shown is none any more', () => {
    const late = { ...move, now: before(start, 12 * 60) };
    expect(Booking.cancelByCustomer(pending, { expectedFee: eur(5000), reason: null }, late)).toMatchObject({
      failure: {
        kind: 'conflict',
        code: 'booking/fee-changed',
        field: 'expectedFee',
        details: { fee: eur(10_000) },
      },
    });
  });

  it.each([
    ['site', 'Storm'],
    ['expiry', null],
  ] as const)('by %s costs nothing', (by, reason) => {
    const answer = Booking.cancelForFree(inStatus('pending'), { by, reason }, { ...move, now: start });
    expect(answer).toMatchObject({
      value: { next: { charged: eur(0), cancellation: { by, reason, fee: eur(0) } }, facts: [{ fee: eur(0) }] },
    });
  });

  it.each([null, ''])('by the site needs a reason, not %j', (reason) => {
    expect(Booking.cancelForFree(pending, { by: 'site', reason }, move)).toMatchObject({
      failure: { code: 'booking/reason-missing' },
    });
  });
});
