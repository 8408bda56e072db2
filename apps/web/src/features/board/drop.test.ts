import { describe, expect, it } from 'vitest';
import { shifted } from './shifted.ts';
import { isSamePlace, timeAt } from './drop.ts';

const at = (time: string): string => `2026-11-21T${time}:00.000Z`;
const stretch = { start: at('08:00'), end: at('20:00') };

describe('a place on the grid', () => {
  it('is the nearest step of the counter’s', () => {
    expect(timeAt(0, stretch, 5)).toBe(at('08:00'));
    expect(timeAt(132, stretch, 5)).toBe(at('09:00'));
    expect(timeAt(132 + 5, stretch, 5)).toBe(at('09:00'));
    expect(timeAt(132 + 6, stretch, 5)).toBe(at('09:05'));
    expect(timeAt(132 + 14, stretch, 15)).toBe(at('09:00'));
  });

  it('is never before the day', () => {
    expect(timeAt(-40, stretch, 5)).toBe(at('08:00'));
  });
});

const card = {
  id: 'a',
  resourceId: 'bay-1',
  scheduledAt: at('10:00'),
  endsAt: at('10:30'),
};

describe('a card that was carried', () => {
  it('stands where it will be while the answer is on its way, as long as before', () => {
    const to = { resourceId: 'bay-2', startsAt: at('11:15') };
    const shift = { card, to, state: 'pending' } as const;
    expect(shifted([card], shift)[0]).toMatchObject({
      resourceId: 'bay-2',
      scheduledAt: at('11:15'),
      endsAt: at('11:45'),
    });
    expect(shifted([card], { ...shift, state: 'refused' })[0]).toBe(card);
  });

  it('is where it was when it is put back', () => {
    expect(isSamePlace(card, { resourceId: 'bay-1', startsAt: at('10:00') })).toBe(true);
    expect(isSamePlace(card, { resourceId: 'bay-2', startsAt: at('10:00') })).toBe(false);
  });
});
