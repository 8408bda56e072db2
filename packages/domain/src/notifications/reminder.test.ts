import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import { businessDay, businessDayOf } from '../scheduling/calendar/index.ts';
import { DAY, HOUR, Instant, MINUTE, Span } from '../kernel/index.ts';
import { isExpected, reminderAhead, reminderAnew, reminderStep, remindAt, type Remindable } from './index.ts';

const scheduledAt = '2026-11-22T14:00:00.000Z';
const booking: Remindable = { status: 'confirmed', scheduledAt, checkedInAt: null };
const before = (hours: number) => Instant.plus(scheduledAt, -hours * HOUR);

describe('when a customer is reminded', () => {
  it.each([
    [24, '2026-11-21T14:00:00.000Z'],
    [2, '2026-11-22T12:00:00.000Z'],
    [720, '2026-10-23T14:00:00.000Z'],
    [0, null],
  ])('%d hours before the start', (hours, at) => {
    expect(remindAt(booking, hours)).toBe(at);
  });

  it.each([
    ['long before', 48, before(24)],
    ['a moment before', 24 + 1 / HOUR, before(24)],
    ['at the very moment', 24, null],
    ['later than that', 3, null],
  ])('a start that became known %s', (_, hours, at) => {
    expect(reminderAhead(booking, 24, before(hours))).toBe(at);
  });

  it.each([
    ['earlier, with both moments ahead', 60, { before: 24, after: 48 }, before(48)],
    ['later, with both moments ahead', 60, { before: 48, after: 24 }, before(24)],
    ['later, when everybody was reminded', 30, { before: 48, after: 24 }, null],
    ['earlier than there is time', 30, { before: 24, after: 48 }, null],
    ['for the first time', 30, { before: 0, after: 24 }, before(24)],
    ['not any more', 30, { before: 24, after: 0 }, null],
  ])('by a site that reminds otherwise: %s', (_, hours, change, at) => {
    expect(reminderAnew(booking, change, before(hours))).toBe(at);
  });

  it('never, where the site reminds of nothing', () => {
    expect(reminderAhead(booking, 0, before(48))).toBeNull();
  });
});

describe('what a wake-up for a reminder comes to', () => {
  it.each([
    ['of one that stands', {}, 24, { step: 'send' }],
    ['a little late', {}, 1, { step: 'send' }],
    ['too early, because it was moved', {}, 25, { step: 'wait', until: before(24) }],
    ['too early, while nobody has confirmed it', { status: 'pending' }, 25, { step: 'wait', until: before(24) }],
    ['of one that nobody confirmed', { status: 'pending' }, 24, { step: 'forget' }],
    ['of one that was cancelled', { status: 'cancelled' }, 24, { step: 'forget' }],
    ['of one in work', { status: 'in_progress' }, 1, { step: 'forget' }],
    ['of a car that is here', { checkedInAt: before(1) }, 1, { step: 'forget' }],
    ['at the start', {}, 0, { step: 'forget' }],
  ] as const)('%s', (_, changes, hours, step) => {
    expect(reminderStep({ ...booking, ...changes }, 24, before(hours))).toEqual(step);
  });

  it('nothing, where the site has stopped reminding', () => {
    expect(reminderStep(booking, 0, before(24))).toEqual({ step: 'forget' });
  });

  it('somebody is expected until the start, not at it', () => {
    expect([1, 0].map((hours) => isExpected(booking, before(hours)))).toEqual([true, false]);
  });
});

/** The clock of a zone by way of Intl, which knows nothing of the code under test; as if it were UTC. */
const clockOf = (zone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return (at: Instant): number => Date.parse(`${format.format(new Date(at)).replace(' ', 'T')}Z`);
};
const YEAR = Date.UTC(2026, 0, 1);
const zones = Intl.supportedValuesOf('timeZone').map((zone) => {
  const shown = clockOf(zone);
  const offset = (day: number) => shown(Instant.of(YEAR + day * DAY)) - (YEAR + day * DAY);
  const changes = Array.from({ length: 365 }, (_, day) => day).filter((day) => offset(day) !== offset(day + 1));
  return { zone, shown, days: changes.length > 0 ? changes : [160] };
});

describe(`around the clock changes of all ${zones.length} zones`, () => {
  it('has changes to look at', () => {
    expect(zones.filter(({ days }) => days.length > 1).length).toBeGreaterThan(100);
  });

  it('a reminder is a day of elapsed time ahead: its clock differs by what the clocks moved in between', () => {
    for (const { zone, shown, days } of zones)
      for (const day of days)
        for (let hour = 0; hour < 72; hour += 3) {
          const start = Instant.of(YEAR + day * DAY + hour * HOUR);
          const at = remindAt({ scheduledAt: start }, 24) ?? '';
          const moved = shown(start) - Instant.ms(start) - (shown(at) - Instant.ms(at));
          const told = [Instant.between(at, start), shown(start) - shown(at)];
          if (told[0] !== DAY || told[1] !== DAY + moved) expect([zone, start, ...told]).toEqual([]);
        }
  });

  it('business days follow each other without gap, begin when the clocks say so, and hold what is reminded of', () => {
    const wrong: unknown[] = [];
    for (const { zone, shown, days } of zones)
      for (const dayEndsAt of ['00:00', '02:30', '04:00'])
        for (const day of days) {
          const site = { zone, dayEndsAt };
          const dates = [-1, 0, 1, 2].map((more) => Instant.of(YEAR + (day + more) * DAY).slice(0, 10));
          const spans = dates.map((date) => businessDay(site, date));
          const turn = Number(dayEndsAt.slice(0, 2)) * HOUR + Number(dayEndsAt.slice(3)) * MINUTE;
          for (const [index, span] of spans.entries()) {
            const due = Date.parse(`${dates[index]}T00:00:00Z`) + turn;
            const late = shown(span.start) - due;
            const at = Instant.plus(span.start, 5 * HOUR);
            const follows = index === 0 || spans[index - 1]?.end === span.start;
            const held = Span.holds(businessDayOf(site, at), at) && businessDayOf(site, at).date === dates[index];
            // Where the clocks skip the turn, the day begins with the change.
            if (!follows || !held || late < 0 || late > 2 * HOUR) wrong.push([zone, dayEndsAt, dates[index], late]);
          }
        }
    expect(wrong).toEqual([]);
  });
});
