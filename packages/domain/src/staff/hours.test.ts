import { describe, expect, it } from 'vitest';
import { HOUR, Instant, MINUTE, type Span } from '../kernel/index.ts';
import { ClockEntry, type Duty, isLate, payrollCsv, payrollOf, utilisationOf } from './index.ts';

const now = '2026-11-21T00:00:00.000Z';
const at = (hours: number) => Instant.plus(now, hours * HOUR);
const span = (from: number, to: number): Span => ({ start: at(from), end: at(to) });
const arrival = { id: 'clock-1', staffId: 'staff-1', siteId: 'site-1' };
const entry: ClockEntry = {
  ...arrival,
  version: 1,
  inAt: at(8),
  outAt: null,
  lateMinutes: 0,
  flaggedAt: null,
  correctedBy: null,
};
const left = (from: number, to: number): ClockEntry => ({ ...entry, inAt: at(from), outAt: at(to) });
const about = { clockEntryId: 'clock-1', staffId: 'staff-1', siteId: 'site-1', inAt: at(8) };
const arriving = { open: null, siteIds: ['site-1'], dueAt: null };

describe('clocking in', () => {
  it('opens an entry', () => {
    expect(ClockEntry.in(arrival, arriving, at(8))).toEqual({
      ok: true,
      value: { next: entry, facts: [{ type: 'clock/in', ...about, outAt: null }] },
    });
  });

  it('is refused twice, and where somebody does not work', () => {
    expect(ClockEntry.in(arrival, { ...arriving, open: entry }, at(9))).toMatchObject({
      failure: { code: 'clock/already-in', details: { since: at(8) } },
    });
    expect(ClockEntry.in(arrival, { ...arriving, siteIds: ['site-2'] }, at(9))).toMatchObject({
      failure: { code: 'clock/not-at-site' },
    });
  });

  it.each([
    [-30 * MINUTE, 0, false],
    [0, 0, false],
    [15 * MINUTE, 15, false],
    [16 * MINUTE - 1, 15, false],
    [16 * MINUTE, 16, true],
  ])('%i ms after the duty began is %i minutes late: %s', (after, lateMinutes, late) => {
    const came = ClockEntry.in(arrival, { ...arriving, dueAt: at(8) }, Instant.plus(at(8), after));
    expect(came).toMatchObject({ value: { next: { lateMinutes } } });
    expect(came.ok && isLate(came.value.next)).toBe(late);
  });
});

describe('clocking out', () => {
  it('closes the entry once, and never before it began', () => {
    expect(ClockEntry.out(entry, at(16))).toEqual({
      ok: true,
      value: { next: { ...entry, outAt: at(16), version: 2 }, facts: [{ type: 'clock/out', ...about, outAt: at(16) }] },
    });
    expect(ClockEntry.out(entry, at(7))).toMatchObject({ value: { next: { outAt: at(8) } } });
    for (const none of [null, left(8, 16)])
      expect(ClockEntry.out(none, at(17))).toMatchObject({ failure: { code: 'clock/not-in' } });
  });

  it('is told once when it was forgotten', () => {
    const flagged = ClockEntry.flag(entry, at(23));
    expect(flagged).toEqual({
      next: { ...entry, flaggedAt: at(23), version: 2 },
      facts: [{ type: 'clock/forgotten', ...about, outAt: null }],
    });
    expect(ClockEntry.flag({ ...entry, flaggedAt: at(23) }, at(24))).toBeNull();
    expect(ClockEntry.flag(left(8, 16), at(23))).toBeNull();
  });
});

describe('setting an entry right', () => {
  const set = { by: 'user-9', others: [], dueAt: null, now: at(20) };
  const correct = (from: number, to: number, others: readonly ClockEntry[] = []) =>
    ClockEntry.correct(entry, { inAt: at(from), outAt: at(to) }, { ...set, others });

  it('keeps who did it', () => {
    expect(correct(7, 15)).toEqual({
      ok: true,
      value: {
        next: { ...entry, inAt: at(7), outAt: at(15), correctedBy: 'user-9', version: 2 },
        facts: [{ type: 'clock/corrected', ...about, inAt: at(7), outAt: at(15) }],
      },
    });
  });

  it.each([
    ['that ends where it began', 7, 7, [], 'clock/ends-before-start'],
    ['that ends in the future', 7, 21, [], 'clock/in-the-future'],
    ['into another', 7, 15, [left(14, 16)], 'clock/overlaps'],
    ['into one that is open', 7, 15, [{ ...entry, inAt: at(14) }], 'clock/overlaps'],
  ])('is refused for one %s', (_, from, to, others, code) => {
    expect(correct(from, to, others)).toMatchObject({ failure: { code } });
  });

  it.each([
    ['before the duty', 7, 8, 0],
    ['half an hour into it', 8.5, 8, 30],
    ['without a duty', 8.5, null, 0],
  ])('is as late as the new time is: %s', (_, from, due, lateMinutes) => {
    const dueAt = due === null ? null : at(due);
    const corrected = ClockEntry.correct(
      { ...entry, lateMinutes: 35 },
      { inAt: at(from), outAt: at(15) },
      { ...set, dueAt },
    );
    expect(corrected).toMatchObject({ value: { next: { lateMinutes } } });
  });

  it('tells when somebody came who is still there', () => {
    const came = (from: number, of: ClockEntry = entry, others: readonly ClockEntry[] = []) =>
      ClockEntry.correct(of, { inAt: at(from), outAt: null }, { ...set, others });
    expect(came(7)).toMatchObject({ value: { next: { inAt: at(7), outAt: null, correctedBy: 'user-9' } } });
    expect(came(20).ok).toBe(true);
    expect(came(20.1)).toMatchObject({ failure: { code: 'clock/in-the-future' } });
    expect(came(7, entry, [left(6, 7.5)])).toMatchObject({ failure: { code: 'clock/overlaps' } });
    expect(came(7, left(8, 16))).toMatchObject({ failure: { code: 'clock/not-in' } });
  });

  it('lets it touch others', () => {
    expect(correct(7, 15, [left(5, 7), left(15, 16), { ...entry, inAt: at(15) }]).ok).toBe(true);
  });
});

describe('a payroll', () => {
  const person = {
    id: 'staff-1',
    code: 'EMP00001',
    fullName: 'Íris Sá',
    hourlyRate: { amount: 1250, currency: 'EUR' },
  };

  it('is a line for each person, with what lies inside the period', () => {
    const late = { ...left(20, 26), lateMinutes: 16 };
    const other = { ...left(8, 9), staffId: 'staff-2' };
    const second = { ...person, id: 'staff-2', code: 'EMP00002' };
    const entries = [left(-2, 1), left(8, 12), late, other, entry, left(-9, -5)];
    expect(payrollOf([person, second], entries, span(0, 24))).toEqual([
      {
        staffId: 'staff-1',
        code: 'EMP00001',
        fullName: 'Íris Sá',
        workedMinutes: 9 * 60,
        hourlyRate: person.hourlyRate,
        amount: { amount: 11_250, currency: 'EUR' },
        late: 1,
        open: 1,
      },
      expect.objectContaining({ staffId: 'staff-2', workedMinutes: 60, late: 0, open: 0 }),
    ]);
  });

  it.each([
    // 12.50 an hour: 1 minute is 20.83 cents, 6 minutes are 125, 3 are 62.5 and round to the even 62.
    [1, 21],
    [3, 62],
    [6, 125],
    [9, 188],
  ])('pays %i minutes with %i cents, half to even', (minutes, amount) => {
    const worked = { ...entry, outAt: Instant.plus(at(8), minutes * MINUTE) };
    expect(payrollOf([person], [worked], span(0, 24))).toMatchObject([{ amount: { amount } }]);
  });

  it('adds seconds up before it drops them', () => {
    const half = (hours: number) => ({ ...entry, inAt: at(hours), outAt: Instant.plus(at(hours), MINUTE / 2) });
    expect(payrollOf([person], [half(8), half(9), half(10)], span(0, 24))).toMatchObject([{ workedMinutes: 1 }]);
  });
});

describe('a payroll’s sheet', () => {
  it('has a header and a row a line, and runs no formula', () => {
    const line = {
      staffId: 'staff-1',
      code: 'EMP00001',
      fullName: '=HYPERLINK("x"), Ana',
      workedMinutes: 61,
      hourlyRate: { amount: 1250, currency: 'EUR' },
      amount: { amount: 1271, currency: 'EUR' },
      late: 1,
      open: 0,
    };
    const yen = {
      ...line,
      fullName: 'Rui',
      hourlyRate: { amount: 1200, currency: 'JPY' },
      amount: { amount: 1220, currency: 'JPY' },
    };
    expect(payrollCsv([line, yen])).toBe(
      [
        'Code,Name,Minutes,Hourly rate,Amount,Currency,Late,Open',
        `EMP00001,"'=HYPERLINK(""x""), Ana",61,12.50,12.71,EUR,1,0`,
        'EMP00001,Rui,61,1200,1220,JPY,1,0',
        '',
      ].join('\r\n'),
    );
  });
});

describe('how much of a duty was work', () => {
  const duty = (staffId: string, from: number, to: number): Duty => ({ staffId, span: span(from, to) });
  const days = [
    { date: '2026-11-21', ...span(0, 24) },
    { date: '2026-11-22', ...span(24, 48) },
  ];

  it('is counted by person and day, cut at midnight', () => {
    const duties = [duty('a', 20, 28), duty('b', 8, 16)];
    const work = [duty('a', 23, 25), duty('a', 20, 21), duty('c', 1, 2)];
    expect(utilisationOf({ days, staffIds: ['b', 'a', 'c'] }, duties, work)).toEqual([
      { staffId: 'b', date: '2026-11-21', dutyMinutes: 480, allocatedMinutes: 0 },
      { staffId: 'a', date: '2026-11-21', dutyMinutes: 240, allocatedMinutes: 120 },
      { staffId: 'c', date: '2026-11-21', dutyMinutes: 0, allocatedMinutes: 60 },
      { staffId: 'a', date: '2026-11-22', dutyMinutes: 240, allocatedMinutes: 60 },
    ]);
  });
});
