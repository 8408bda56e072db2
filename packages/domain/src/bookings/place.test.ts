import { describe, expect, it } from 'vitest';
import { Grant, may, type SignedIn } from '../kernel/index.ts';
import { about, after, before, eur, now, pending, placement, quoteLine, quoteOf, start } from './booking.fixture.ts';
import { Booking, checkJob, expiresAt, ownersOf } from './index.ts';

const free = { now: 0, most: 2 };

describe('a booking that was agreed elsewhere', () => {
  it('is confirmed from the start, and told apart from one that waits', () => {
    const taken = Booking.takeOver(placement, now);
    expect(taken).toMatchObject({
      ok: true,
      value: {
        next: { ...pending, status: 'confirmed' },
        facts: [{ type: 'booking/imported', channel: 'web', scheduledAt: placement.startsAt }],
      },
    });
  });

  it('is not one of the past', () => {
    expect(Booking.takeOver({ ...placement, startsAt: before(now, 1) }, now)).toMatchObject({
      failure: { code: 'booking/in-the-past' },
    });
  });
});

describe('a new booking', () => {
  it('waits for confirmation, with its price and terms copied', () => {
    const { startsAt, ...rest } = placement;
    expect(pending).toMatchObject({
      ...rest,
      version: 1,
      status: 'pending',
      scheduledAt: startsAt,
      endsAt: after(start, 60),
      createdAt: now,
      totalPrice: eur(10_000),
      charged: null,
      moved: null,
      lastMove: null,
    });
    expect(pending.lines).toMatchObject([
      { refId: 'wash', amount: eur(6000), outcome: null },
      { refId: 'wax', amount: eur(4000), outcome: null },
    ]);
  });

  it('is told in ids, times and amounts', () => {
    expect(Booking.place(placement, free, now)).toMatchObject({
      value: {
        facts: [
          {
            type: 'booking/created',
            ...about,
            scheduledAt: start,
            endsAt: after(start, 60),
            total: eur(10_000),
            channel: 'web',
          },
        ],
      },
    });
  });

  it('lists what the customer pays for a line, with its tax where prices come without', () => {
    const line = quoteLine('wash', 2000, { tax: eur(460) });
    const quote = { ...quoteOf(line), taxMode: 'exclusive' as const };
    expect(Booking.place({ ...placement, quote }, free, now)).toMatchObject({
      value: { next: { lines: [{ amount: eur(2460) }] } },
    });
  });

  it.each([
    ['a minute ago', before(now, 1), free, { code: 'booking/in-the-past', field: 'startsAt' }],
    [
      'with as many waiting as may',
      start,
      { now: 2, most: 2 },
      { code: 'booking/too-many-pending', details: { most: 2 } },
    ],
  ])('%s is refused', (_, startsAt, waiting, failure) => {
    expect(Booking.place({ ...placement, startsAt }, waiting, now)).toMatchObject({ failure });
  });

  it('may begin at once, and be the last that may wait', () => {
    expect(Booking.place({ ...placement, startsAt: now }, { now: 1, most: 2 }, now).ok).toBe(true);
  });

  it('belongs to its customer and to its site', () => {
    const actor: SignedIn = {
      kind: 'user',
      userId: 'user-2',
      sessionId: 'session-1',
      customerId: 'customer-2',
      staffId: null,
      grants: { 'bookings.get': Grant.at('site-1'), 'bookings.cancel': Grant.own },
      provedAt: null,
      onBehalf: null,
      isHeldBack: false,
      approvals: [],
    };
    expect(may(actor, 'bookings.get', ownersOf(pending))).toBe(true);
    expect(may(actor, 'bookings.cancel', ownersOf(pending))).toBe(false);
    expect(may({ ...actor, customerId: 'customer-1' }, 'bookings.cancel', ownersOf(pending))).toBe(true);
  });
});

describe('a job', () => {
  const limits = { servicesPerBooking: { max: 2 }, jobMinutes: { min: 30, max: 60 }, maxTotal: 10_000 };
  const extra = quoteLine('scent', 0, { kind: 'add-on', minutes: 0 });

  it.each([
    ['as much as a site takes', quoteOf(quoteLine('a', 6000), quoteLine('b', 4000), extra), { ok: true, value: 60 }],
    ['as little as a site takes', quoteOf(quoteLine('a', 0)), { ok: true, value: 30 }],
    [
      'of too many services',
      quoteOf(quoteLine('a', 1), quoteLine('b', 1), quoteLine('c', 1)),
      { failure: { code: 'booking/too-many-services', details: { most: 2 } } },
    ],
    [
      'too short',
      quoteOf(quoteLine('a', 1, { minutes: 29 })),
      { failure: { code: 'booking/too-short', details: { leastMinutes: 30 } } },
    ],
    [
      'too long',
      quoteOf(quoteLine('a', 1, { minutes: 61 })),
      { failure: { code: 'booking/too-long', details: { mostMinutes: 60 } } },
    ],
    [
      'too expensive',
      quoteOf(quoteLine('a', 10_001)),
      { failure: { code: 'booking/too-expensive', details: { most: eur(10_000) } } },
    ],
  ])('%s', (_, quote, expected) => {
    expect(checkJob(quote, limits)).toMatchObject(expected);
  });
});

describe('a booking that nobody confirms', () => {
  const terms = { hours: 24, hoursBeforeStart: 2 };

  it.each([
    ['days ahead: after a day', start, after(now, 24 * 60)],
    ['for this evening: two hours before', after(now, 8 * 60), after(now, 6 * 60)],
    ['in 26 hours: both at once', after(now, 26 * 60), after(now, 24 * 60)],
    ['in two hours, at the counter: when it would start', after(now, 120), after(now, 120)],
    ['for now: at once', now, now],
  ])('%s', (_, scheduledAt, expected) => {
    expect(expiresAt({ createdAt: now, scheduledAt, delayedTo: null }, terms)).toBe(expected);
  });

  it('waits for the time that its customer was told instead', () => {
    const scheduledAt = after(now, 60);
    expect(expiresAt({ createdAt: now, scheduledAt, delayedTo: after(now, 85) }, terms)).toBe(after(now, 85));
  });
});
