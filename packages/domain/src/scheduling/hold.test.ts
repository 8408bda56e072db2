import { describe, expect, it } from 'vitest';
import { allocationFor, defaultHoldTerms, Hold, holdStatuses } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const job = { startsAt: '2026-11-21T14:00:00.000Z', minutes: 45, bufferBefore: 5, bufferAfter: 10 };
const during = { start: '2026-11-21T13:55:00.000Z', end: '2026-11-21T14:55:00.000Z' };
const about = { holdId: 'hold-1', siteId: 'site-1', resourceId: 'bay-1' };
const draft = { id: 'hold-1', siteId: 'site-1', resourceId: 'bay-1', visitorKey: 'secret', job };
const hold = Hold.place(draft, defaultHoldTerms, now).next;
const at = (minutes: string) => `2026-11-21T10:${minutes}.000Z`;
const code = (answer: { readonly ok: boolean; readonly failure?: { readonly code: string } }) => answer.failure?.code;

describe('an allocation', () => {
  it('takes the work and its buffers', () => {
    const target = {
      id: 'allocation-1',
      resourceId: 'bay-1',
      kind: 'booking',
      ref: { kind: 'booking', id: 'booking-1' },
      expiresAt: null,
    } as const;
    expect(allocationFor(job, target)).toEqual({
      ...target,
      during,
      job: { start: job.startsAt, end: '2026-11-21T14:45:00.000Z' },
    });
  });
});

describe('a hold', () => {
  it('keeps a slot for ten minutes, and its fact does not tell whose it is', () => {
    const { next, facts } = Hold.place(draft, defaultHoldTerms, now);
    expect(next).toMatchObject({ status: 'active', version: 1, during, expiresAt: at('10:00') });
    expect(facts).toEqual([
      {
        type: 'hold/placed',
        ...about,
        startsAt: job.startsAt,
        endsAt: '2026-11-21T14:45:00.000Z',
        expiresAt: at('10:00'),
      },
    ]);
  });

  it('is live until it expires', () => {
    expect(Hold.isLive(hold, at('09:59'))).toBe(true);
    expect(Hold.isLive(hold, at('10:00'))).toBe(false);
    expect(Hold.isLive({ ...hold, status: 'released' }, now)).toBe(false);
  });

  it.each([
    ['03:00', '13:00'],
    ['09:59', '19:59'],
  ])('extended at minute %s it lasts until %s', (minute, until) => {
    expect(Hold.extend(hold, defaultHoldTerms, at(minute))).toMatchObject({
      value: { next: { expiresAt: at(until) }, facts: [{ type: 'hold/extended', ...about, expiresAt: at(until) }] },
    });
  });

  it('is extended once, never beyond the most that it may last', () => {
    const short = { holdMinutes: 10, holdMaxMinutes: 15 };
    expect(Hold.extend(hold, short, at('09:00'))).toMatchObject({ value: { next: { expiresAt: at('15:00') } } });
    expect(Hold.extend({ ...hold, extended: true }, defaultHoldTerms, now)).toMatchObject({
      failure: { code: 'hold/already-extended', details: { expiresAt: at('10:00') } },
    });
  });

  it('is consumed while it is live', () => {
    expect(Hold.consume(hold, at('09:59'))).toMatchObject({
      value: { next: { status: 'consumed' }, facts: [{ type: 'hold/consumed', ...about, during }] },
    });
    expect(Hold.consume(hold, at('10:00'))).toMatchObject({
      failure: { kind: 'conflict', code: 'hold/expired', details: { expiredAt: at('10:00') } },
    });
  });

  it('is expired by the sweep once it is due', () => {
    expect(Hold.expire(hold, at('09:59'))).toMatchObject({ failure: { code: 'hold/not-due' } });
    expect(Hold.expire(hold, at('10:00'))).toMatchObject({
      value: { next: { status: 'expired' }, facts: [{ type: 'hold/expired' }] },
    });
  });

  it.each(holdStatuses)('that is %s moves only when it is active', (status) => {
    const other = { ...hold, status };
    const ended = { active: undefined, consumed: 'hold/ended', expired: 'hold/ended', released: 'hold/ended' }[status];
    const dead = status === 'expired' ? 'hold/expired' : ended;
    expect(code(Hold.release(other))).toBe(ended);
    expect(code(Hold.expire(other, at('10:00')))).toBe(ended);
    expect(code(Hold.consume(other, now))).toBe(dead);
    expect(code(Hold.extend(other, defaultHoldTerms, now))).toBe(dead);
  });
});
