import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, before, inStatus, start } from './booking.fixture.ts';
import { Booking, bookingStatuses, LATE_AFTER_MINUTES, latenessOf } from './index.ts';

const terms = { lateAfterMinutes: LATE_AFTER_MINUTES, noShowAfterMinutes: 30 };
const awaited = inStatus('confirmed');

describe('a car that is awaited', () => {
  it.each([
    ['before its time', before(start, 10), { kind: 'none' }],
    ['four minutes after', after(start, 4), { kind: 'none' }],
    ['five minutes after', after(start, 5), { kind: 'late', minutes: 5 }],
    ['twenty-nine minutes after', after(start, 29), { kind: 'late', minutes: 29 }],
    ['half an hour after', after(start, 30), { kind: 'no-show', minutes: 30, since: after(start, 30) }],
  ])('%s', (_, now, expected) => {
    expect(latenessOf(awaited, terms, now)).toEqual(expected);
  });

  it('that was never confirmed, or to which we drive, is only late', () => {
    const now = after(start, 45);
    expect(latenessOf(inStatus('pending'), terms, now)).toEqual({ kind: 'late', minutes: 45 });
    expect(latenessOf({ ...awaited, mode: 'mobile' }, terms, now)).toEqual({ kind: 'late', minutes: 45 });
  });

  it('is suggested as a no-show exactly when marking it would be allowed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bookingStatuses),
        fc.boolean(),
        fc.integer({ min: -60, max: 240 }),
        (status, isHere, minutes) => {
          const booking = inStatus(status, { checkedInAt: isHere ? start : null });
          const now = after(start, minutes);
          const mayBeMarked = Booking.markNoShow(booking, terms.noShowAfterMinutes, { by: null, now }).ok;
          expect(latenessOf(booking, terms, now).kind === 'no-show').toBe(mayBeMarked);
          if (isHere) expect(latenessOf(booking, terms, now).kind).toBe('none');
        },
      ),
    );
  });
});
