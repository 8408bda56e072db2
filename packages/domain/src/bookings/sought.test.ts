import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, before, inStatus, now } from './booking.fixture.ts';
import { bookingStatuses, isAhead, plainNumber, soughtIn } from './index.ts';

describe('what is typed at the counter', () => {
  it.each([
    ['2611-0148', '26110148', '26110148'],
    ['2611 014', '2611014', '2611014'],
    ['2611–0', '26110', null],
    ['26', null, null],
    ['AA-01-IB', 'AA01IB', 'AA0118'],
    ['oq8', 'OQ8', '008'],
    ['Ana', 'ANA', 'ANA'],
    ['Ana Reis', 'ANAREIS', 'ANARE1S'],
    ['ana@example.test', null, null],
    ['ÄÖ 12', null, 'ÄÖ12'],
    ['--', null, null],
  ])('%s may be the number %s and the plate %s', (typed, number, plate) => {
    const sought = soughtIn(typed);
    expect([sought.number, sought.words]).toEqual([number, typed]);
    expect(sought.plate).toBe(plate);
  });

  it('finds a number however it is cut into pieces', () => {
    const digits = fc.stringMatching(/^[0-9]{3,10}$/u);
    fc.assert(
      fc.property(digits, fc.array(fc.nat(10), { maxLength: 4 }), (number, cuts) => {
        const typed = cuts.reduce((text, at) => `${text.slice(0, at)}${at % 2 ? ' ' : '-'}${text.slice(at)}`, number);
        expect(soughtIn(typed).number).toBe(number);
        expect(plainNumber(typed)).toBe(number);
      }),
    );
  });
});

describe('a booking is ahead', () => {
  const later = after(now, 30);
  it.each(bookingStatuses.map((status) => [status] as const))(
    'while %s, if there is something left to do',
    (status) => {
      const ahead = [later, now, before(now, 1)].map((endsAt) => isAhead(inStatus(status, { endsAt }), now));
      const promised = status === 'pending' || status === 'confirmed';
      expect(ahead).toEqual(status === 'in_progress' ? [true, true, true] : [promised, false, false]);
    },
  );
});
