import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allows, DAY, fits, halfEven, HOUR, Instant, type Machine, MINUTE, Money, sizeClasses, Span } from './index.ts';

const eur = (amount: number) => Money.of(amount, 'EUR');

describe('rounding half to even', () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [3.5, 4],
    [2.4999, 2],
    [2.5001, 3],
    [-0.5, 0],
    [-1.5, -2],
    [-2.5, -2],
    [-3.5, -4],
    [7, 7],
  ])('%d is %d', (value, rounded) => {
    expect(halfEven(value) + 0).toBe(rounded);
  });

  it('goes to the nearest whole number, to the even one of two as near, and errors do not add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
        const value = whole + hundredths / 100;
        const rounded = halfEven(value);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5);
        if (hundredths === 50) expect(Math.abs(rounded % 2)).toBe(0);
      }),
    );
    const halves = Array.from({ length: 1000 }, (_, index) => index + 0.5);
    const off = halves.reduce((sum, value) => sum + halfEven(value) - value, 0);
    expect(off).toBe(0);
  });
});

describe('money', () => {
  it('adds up, and zero says in what', () => {
    expect(Money.plus(eur(150), eur(-20))).toEqual(eur(130));
    expect(Money.sum([eur(1), eur(2), eur(3)], 'EUR')).toEqual(eur(6));
    expect(Money.sum([], 'USD')).toEqual(Money.zero('USD'));
  });

  it.each([
    [10_000, 50, 5000],
    [1, 50, 0],
    [3, 50, 2],
    [5, 50, 2],
    [333, 33.3, 111],
    [12_345, 0, 0],
    [12_345, 100, 12_345],
  ])('of %d, %d percent is %d', (amount, percent, share) => {
    expect(Money.percent(eur(amount), percent)).toEqual(eur(share));
  });

  it('is equal in amount and currency, and the larger of two is found', () => {
    expect(Money.equal(eur(1), eur(1))).toBe(true);
    expect(Money.equal(eur(1), eur(2))).toBe(false);
    expect(Money.equal(eur(1), Money.of(1, 'USD'))).toBe(false);
    expect(Money.larger(eur(1), eur(2))).toEqual(eur(2));
    expect(Money.larger(eur(2), eur(1))).toEqual(eur(2));
  });

  it('of two currencies is a mistake', () => {
    const usd = Money.of(1, 'USD');
    expect(() => Money.plus(eur(1), usd)).toThrow(TypeError);
    expect(() => Money.larger(eur(1), usd)).toThrow('EUR and USD');
    expect(() => Money.sum([eur(1), usd], 'EUR')).toThrow(TypeError);
  });
});

describe('an instant', () => {
  const noon = '2026-11-21T12:00:00.000Z';

  it('is UTC with milliseconds, from a date or a number', () => {
    expect(Instant.of(new Date(noon))).toBe(noon);
    expect(Instant.of(Date.parse(noon))).toBe(noon);
    expect(() => Instant.of(Number.NaN)).toThrow(RangeError);
    expect(Instant.plus('9999-12-31T23:59:59.999Z', 1)).toBe('9999-12-31T23:59:59.999Z');
    expect(Instant.plus('0000-01-01T00:00:00.000Z', -1)).toBe('0000-01-01T00:00:00.000Z');
  });

  it('counts elapsed time', () => {
    expect(Instant.plus(noon, 90 * MINUTE)).toBe('2026-11-21T13:30:00.000Z');
    expect(Instant.plus(noon, -DAY)).toBe('2026-11-20T12:00:00.000Z');
    expect(Instant.between(noon, Instant.plus(noon, HOUR))).toBe(HOUR);
    expect(Instant.hoursBetween(noon, Instant.plus(noon, -90 * MINUTE))).toBe(-1.5);
  });

  it('sorts as text, so that the earlier and the later are found', () => {
    const anyInstant = fc.integer({ min: 0, max: Date.UTC(2100, 0) }).map(Instant.of);
    fc.assert(
      fc.property(anyInstant, anyInstant, (a, b) => {
        expect(a < b).toBe(Instant.ms(a) < Instant.ms(b));
        expect(Instant.ms(Instant.earlier(a, b))).toBe(Math.min(Instant.ms(a), Instant.ms(b)));
        expect(Instant.ms(Instant.later(a, b))).toBe(Math.max(Instant.ms(a), Instant.ms(b)));
      }),
    );
  });
});

describe('a span', () => {
  const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const span = (start: number, end: number): Span => ({ start: at(start), end: at(end) });

  it.each([
    [span(9, 10), false],
    [span(9, 11), true],
    [span(10, 12), true],
    [span(11, 12), true],
    [span(11, 13), true],
    [span(12, 13), false],
  ])('from 10 to 12 and %j overlap: %s', (other, overlap) => {
    expect(Span.overlap(span(10, 12), other)).toBe(overlap);
    expect(Span.overlap(other, span(10, 12))).toBe(overlap);
  });

  it('holds its start but not its end, and has a length', () => {
    expect(Span.holds(span(10, 12), at(10))).toBe(true);
    expect(Span.holds(span(10, 12), at(12))).toBe(false);
    expect(Span.holds(span(10, 12), at(9))).toBe(false);
    expect(Span.minutes(span(10, 12))).toBe(120);
  });

  it.each([
    ['nothing', [], [[10, 14]]],
    [
      'what lies beside it',
      [
        [8, 10],
        [14, 16],
      ],
      [[10, 14]],
    ],
    ['its begin', [[8, 11]], [[11, 14]]],
    ['its end', [[13, 20]], [[10, 13]]],
    [
      'its middle',
      [[11, 12]],
      [
        [10, 11],
        [12, 14],
      ],
    ],
    [
      'two, the later told first',
      [
        [13, 14],
        [10, 11],
      ],
      [[11, 13]],
    ],
    [
      'two that overlap, one inside the other',
      [
        [11, 13],
        [11, 12],
      ],
      [
        [10, 11],
        [13, 14],
      ],
    ],
    ['all of it', [[9, 15]], []],
  ] as const)('from 10 to 14 without %s', (_, cuts, left) => {
    const spans = (pairs: readonly (readonly [number, number])[]) => pairs.map(([from, to]) => span(from, to));
    expect(Span.minus(span(10, 14), spans(cuts))).toEqual(spans(left));
  });
});

describe('a bay', () => {
  it('takes every car up to its own size', () => {
    const taken = sizeClasses.map((bay) => sizeClasses.filter((car) => fits(car, bay)).join(' '));
    expect(taken).toEqual(['compact', 'compact standard', 'compact standard large', sizeClasses.join(' ')]);
  });
});

describe('a machine', () => {
  it('allows what its table says, nothing else', () => {
    const machine: Machine<'on' | 'off'> = { on: ['off'], off: [] };
    expect(allows(machine, 'on', 'off')).toBe(true);
    expect(allows(machine, 'off', 'on')).toBe(false);
    expect(allows(machine, 'on', 'on')).toBe(false);
  });
});
