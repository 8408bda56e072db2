import { describe, expect, it } from 'vitest';
import { WaitlistEntry, type WaitlistStatus } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const soon = '2026-11-21T10:10:00.000Z';
const draft = {
  id: 'wait-1',
  siteId: 'site-1',
  customerId: 'customer-1',
  vehicleId: null,
  serviceIds: ['wash'],
  addOnIds: [],
  size: 'compact' as const,
  window: { start: '2026-11-21T12:00:00.000Z', end: '2026-11-21T18:00:00.000Z' },
};
const offer = { holdId: 'hold-1', startsAt: '2026-11-21T14:00:00.000Z', expiresAt: soon };
const about = { waitlistId: 'wait-1', siteId: 'site-1', customerId: 'customer-1' };

const joined = WaitlistEntry.join(draft, now);
if (!joined.ok) throw new Error(joined.failure.code);
const waiting = joined.value.next;
const inStatus = (status: WaitlistStatus): WaitlistEntry => ({ ...waiting, status, offer });

describe('someone who waits', () => {
  it('waits from now on, for a time that is not over', () => {
    expect(joined.value.facts).toEqual([{ type: 'waitlist/joined', ...about }]);
    expect(waiting).toMatchObject({ status: 'waiting', joinedAt: now, offer: null, version: 1 });
    const over = { start: '2026-11-21T08:00:00.000Z', end: now };
    expect(WaitlistEntry.join({ ...draft, window: over }, now)).toMatchObject({
      failure: { code: 'waitlist/window-over' },
    });
    const backwards = { start: draft.window.end, end: draft.window.start };
    expect(WaitlistEntry.join({ ...draft, window: backwards }, now).ok).toBe(false);
  });

  it('is offered a time, once', () => {
    expect(WaitlistEntry.offer(waiting, offer)).toMatchObject({
      value: { next: { status: 'offered', offer }, facts: [{ type: 'waitlist/offered', ...about, ...offer }] },
    });
    expect(WaitlistEntry.offer(inStatus('offered'), offer)).toMatchObject({
      failure: { code: 'waitlist/ended', details: { status: 'offered' } },
    });
  });

  it('accepts while the offer stands, and not a moment later', () => {
    expect(WaitlistEntry.accept(inStatus('offered'), '2026-11-21T10:09:59.999Z')).toMatchObject({
      value: { next: { status: 'accepted' }, facts: [{ type: 'waitlist/accepted', ...about }] },
    });
    expect(WaitlistEntry.accept(inStatus('offered'), soon)).toMatchObject({
      failure: { code: 'waitlist/offer-over', details: { expiredAt: soon } },
    });
    expect(WaitlistEntry.accept(waiting, now)).toMatchObject({ failure: { code: 'waitlist/no-offer' } });
    expect(WaitlistEntry.accept(inStatus('declined'), now)).toMatchObject({ failure: { code: 'waitlist/ended' } });
  });

  it.each([
    ['decline', 'waiting', true],
    ['decline', 'offered', true],
    ['decline', 'accepted', false],
    ['expire', 'waiting', true],
    ['expire', 'offered', true],
    ['expire', 'declined', false],
    ['expire', 'expired', false],
  ] as const)('can %s when %s: %s', (move, status, expected) => {
    expect(WaitlistEntry[move](inStatus(status)).ok).toBe(expected);
  });
});
