import { describe, expect, it } from 'vitest';
import { type Actor, allows, system, versionBefore } from '../kernel/index.ts';
import { about, after, before, eur, inStatus, now, pending, policy, start } from './booking.fixture.ts';
import {
  Booking,
  type BookingChange,
  type BookingFailure,
  type BookingStatus,
  bookingMachine,
  bookingStatuses,
  keepsBay,
  type LineOutcome,
} from './index.ts';

const move = { by: 'user-9', now };
const done = [
  { outcome: 'done', reason: null },
  { outcome: 'done', reason: null },
] as const;
type Answer =
  | { readonly ok: true; readonly value: BookingChange }
  | { readonly ok: false; readonly failure: BookingFailure };
const codeOf = (answer: Answer) => (answer.ok ? null : answer.failure.code);
const changeOf = (answer: Answer): BookingChange => {
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

describe('every move from every status', () => {
  const atStart = { ...move, now: after(start, 30) };
  const moves: Record<string, { readonly to: BookingStatus; readonly make: (booking: Booking) => Answer }> = {
    confirm: { to: 'confirmed', make: (booking) => Booking.confirm(booking, move) },
    complete: { to: 'completed', make: (booking) => Booking.complete(booking, done, move) },
    'cancel as the customer': {
      to: 'cancelled',
      make: (booking) => Booking.cancelByCustomer(booking, { expectedFee: eur(5000), reason: null }, move),
    },
    'cancel for the site': {
      to: 'cancelled',
      make: (booking) => Booking.cancelForFree(booking, { by: 'site', reason: 'Storm' }, move),
    },
    expire: {
      to: 'cancelled',
      make: (booking) => Booking.cancelForFree(booking, { by: 'expiry', reason: null }, move),
    },
    'mark as no-show': { to: 'no_show', make: (booking) => Booking.markNoShow(booking, 30, atStart) },
  };
  const cases = Object.keys(moves).flatMap((name) => bookingStatuses.map((from) => [name, from] as const));

  it.each(cases)('%s, %s: as the machine says', (name, from) => {
    const { to, make } = moves[name] ?? { to: 'pending', make: () => Booking.confirm(pending, move) };
    const answer = make(inStatus(from));
    if (!allows(bookingMachine, from, to)) {
      expect(answer).toMatchObject({
        failure: { kind: 'refused', code: 'booking/not-allowed-now', field: 'id', details: { status: from } },
      });
      return;
    }
    const { next, facts } = changeOf(answer);
    expect(next.status).toBe(to);
    expect(next.lastMove).toMatchObject({ by: 'user-9', from });
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject(about);
  });

  it('keeps its bay while it is open, and frees it when it has ended', () => {
    expect(bookingStatuses.filter(keepsBay)).toEqual(['pending', 'confirmed', 'in_progress']);
  });
});

describe('staff who press the last button first', () => {
  const typesOf = ({ facts }: BookingChange) => facts.map(({ type }) => type);

  it.each<[string, Booking, (booking: Booking) => Answer, readonly string[]]>([
    ['check in', pending, (booking) => Booking.checkIn(booking, move), ['booking/confirmed', 'booking/checked-in']],
    ['check in', inStatus('confirmed'), (booking) => Booking.checkIn(booking, move), ['booking/checked-in']],
    [
      'start',
      pending,
      (booking) => Booking.start(booking, move),
      ['booking/confirmed', 'booking/checked-in', 'booking/started'],
    ],
    [
      'start',
      inStatus('confirmed'),
      (booking) => Booking.start(booking, move),
      ['booking/checked-in', 'booking/started'],
    ],
    [
      'start',
      inStatus('confirmed', { checkedInAt: now }),
      (booking) => Booking.start(booking, move),
      ['booking/started'],
    ],
  ])('%s: each step is a fact with a version of its own', (_, booking, make, types) => {
    const made = changeOf(make({ ...booking, version: 7 }));
    expect(typesOf(made)).toEqual(types);
    expect(versionBefore(made)).toBe(7);
    expect(made.next.version).toBe(7 + types.length);
  });

  it('keep the actual times beside the plan', () => {
    const { next, facts } = changeOf(Booking.start(pending, move));
    expect(next).toMatchObject({ status: 'in_progress', scheduledAt: start, checkedInAt: now, startedAt: now });
    expect(next.lastMove).toEqual({ at: now, by: 'user-9', from: 'confirmed' });
    expect(facts.at(-1)).toEqual({ type: 'booking/started', ...about, at: now, resourceId: 'bay-1' });
    expect(facts[1]).toEqual({ type: 'booking/checked-in', ...about, at: now });
  });

  it.each(['in_progress', 'completed', 'cancelled', 'no_show'] as const)('can do neither when it is %s', (status) => {
    expect(codeOf(Booking.checkIn(inStatus(status), move))).toBe('booking/not-allowed-now');
    expect(codeOf(Booking.start(inStatus(status), move))).toBe('booking/not-allowed-now');
  });

  it('check a car in once', () => {
    expect(codeOf(Booking.checkIn(inStatus('confirmed', { checkedInAt: now }), move))).toBe('booking/checked-in');
  });

  it('may be the product itself, which is nobody', () => {
    const actor: Actor = system('reaction');
    const by = actor.kind === 'user' ? actor.userId : null;
    expect(changeOf(Booking.confirm(pending, { by, now })).next.lastMove?.by).toBeNull();
  });
});

describe('completed work', () => {
  const working = inStatus('in_progress');
  const line = (outcome: LineOutcome, reason: string | null = null) => ({ outcome, reason });

  it('charges what was done, line by line', () => {
    const { next, facts } = changeOf(Booking.complete(working, [line('done'), line('part', 'Rain')], move));
    expect(next).toMatchObject({ status: 'completed', charged: eur(6000), readyAt: now });
    expect(next.lines.map(({ outcome, outcomeReason }) => [outcome, outcomeReason])).toEqual([
      ['done', null],
      ['part', 'Rain'],
    ]);
    expect(facts).toEqual([{ type: 'booking/completed', ...about, at: now, charged: eur(6000) }]);
  });

  it.each([
    ['all of it', done, 10_000],
    ['nothing', [line('not_done', 'No water'), line('not_done', 'No water')], 0],
  ])('%s costs what it should', (_, outcomes, charged) => {
    expect(changeOf(Booking.complete(working, outcomes, move)).next.charged).toEqual(eur(charged));
  });

  it.each([
    ['a line without outcome', [line('done')], 1],
    ['no outcome at all', [], 0],
    ['a part without reason', [line('part'), line('done')], 0],
    ['an empty reason', [line('done'), line('not_done', '')], 1],
  ])('%s is refused', (_, outcomes, missing) => {
    expect(Booking.complete(working, outcomes, move)).toMatchObject({
      failure: { code: 'booking/outcome-missing', field: 'outcomes', details: { line: missing } },
    });
  });
});

describe('a no-show', () => {
  const confirmed = inStatus('confirmed');

  it('is marked half an hour after the start, not a moment sooner, and costs all', () => {
    expect(Booking.markNoShow(confirmed, 30, { ...move, now: before(after(start, 30), 0.001) })).toMatchObject({
      failure: { code: 'booking/too-early-for-no-show', details: { from: after(start, 30) } },
    });
    const marked = changeOf(Booking.markNoShow(confirmed, 30, { ...move, now: after(start, 30) }));
    expect(marked.next).toMatchObject({ status: 'no_show', charged: eur(10_000) });
    expect(marked.facts).toEqual([{ type: 'booking/no-show', ...about, fee: eur(10_000) }]);
  });

  it('costs what the booking’s own terms say', () => {
    const lenient = inStatus('confirmed', { policy: { ...policy, noShowPercent: 25 } });
    expect(changeOf(Booking.markNoShow(lenient, 0, { ...move, now: start })).next.charged).toEqual(eur(2500));
  });

  it('never comes after check-in', () => {
    const here = inStatus('confirmed', { checkedInAt: start });
    expect(codeOf(Booking.markNoShow(here, 30, { ...move, now: after(start, 60) }))).toBe('booking/checked-in');
  });
});
