import { describe, expect, it } from 'vitest';
import { before, pending } from './booking.fixture.ts';
import { Link, linkEndsAt } from './index.ts';

const id = '01a1ffaf-4c8b-7bbb-83bc-3dd75463f305';

describe('a link', () => {
  it.each<[string, Link]>([
    [`booking:${id}`, { purpose: 'booking', bookingId: id }],
    [`feed:${id}`, { purpose: 'feed', customerId: id }],
  ])('is written as %s and read again', (text, link) => {
    expect(Link.write(link)).toBe(text);
    expect(Link.read(text)).toEqual(link);
  });

  it.each(['', id, `door:${id}`, `booking:${id}0`, ` feed:${id}`, 'booking:1', `feed:${id}\n`])(
    'is not read from %j',
    (text) => {
      expect(Link.read(text)).toBeNull();
    },
  );

  it('to a booking ends a day after the booking, wherever it moved to', () => {
    expect(linkEndsAt(pending)).toBe('2026-11-26T11:00:00.000Z');
    expect(linkEndsAt({ ...pending, endsAt: before(pending.endsAt, 60) })).toBe('2026-11-26T10:00:00.000Z');
  });
});
