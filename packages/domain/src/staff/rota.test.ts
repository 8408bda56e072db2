import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, HOUR, Instant, Span } from '../kernel/index.ts';
import {
  dutiesOf,
  dutiesWithin,
  type Duty,
  mayOfMember,
  mayOfWholeMember,
  Shift,
  type ShiftDraft,
  TimeOff,
  type TimeOffStatus,
  timeOffMachine,
  timeOffStatuses,
} from './index.ts';

const now = '2026-11-21T00:00:00.000Z';
const at = (hours: number) => Instant.plus(now, hours * HOUR);
const span = (from: number, to: number): Span => ({ start: at(from), end: at(to) });
const codeOf = (answer: { readonly ok: boolean; readonly failure?: { readonly code: string } }) =>
  answer.failure?.code ?? 'ok';

describe('a shift', () => {
  const draft: ShiftDraft = { id: 'shift-1', staffId: 'staff-1', siteId: 'site-1', span: span(8, 16) };
  const shift: Shift = { ...draft, version: 1, status: 'draft', removedAt: null };
  const about = { shiftId: 'shift-1', staffId: 'staff-1', siteId: 'site-1', span: span(8, 16) };
  const person = { siteIds: ['site-1'], spans: [span(0, 8), span(16, 20)] };

  it('is a draft when it is planned, and may touch others', () => {
    expect(Shift.plan(draft, person)).toEqual({
      ok: true,
      value: { next: shift, facts: [{ type: 'shift/planned', ...about }] },
    });
  });

  it.each([
    ['without an hour', { span: span(8, 8) }, 'shift/ends-before-start'],
    ['backwards', { span: span(9, 8) }, 'shift/ends-before-start'],
    ['of sixteen hours', { span: span(20, 36) }, 'ok'],
    ['of more', { span: { start: at(20), end: Instant.plus(at(36), 1) } }, 'shift/too-long'],
    ['at another site', { siteId: 'site-2' }, 'shift/not-at-site'],
    ['that begins in another', { span: span(7, 10) }, 'shift/overlaps'],
    ['that ends in another', { span: span(12, 17) }, 'shift/overlaps'],
  ])('%s: %s', (_, changes, code) => {
    expect(codeOf(Shift.plan({ ...draft, ...changes }, person))).toBe(code);
  });

  it('says which other is in its way, new or moved', () => {
    const details = { startsAt: at(16), endsAt: at(20) };
    expect(Shift.plan({ ...draft, span: span(12, 17) }, person)).toMatchObject({ failure: { details } });
    expect(Shift.move(shift, { staffId: 'staff-1', span: span(12, 17) }, person)).toMatchObject({
      failure: { code: 'shift/overlaps', details },
    });
  });

  it('stays published when it moves, also to somebody else', () => {
    const moved = Shift.move({ ...shift, status: 'published' }, { staffId: 'staff-2', span: span(9, 12) }, person);
    expect(moved).toMatchObject({
      value: {
        next: { staffId: 'staff-2', status: 'published', version: 2 },
        facts: [{ type: 'shift/changed', ...about, staffId: 'staff-2', span: span(9, 12) }],
      },
    });
  });

  it('is published once', () => {
    expect(Shift.publish(shift)).toEqual({
      next: { ...shift, status: 'published', version: 2 },
      facts: [{ type: 'shift/published', ...about }],
    });
    expect(Shift.publish({ ...shift, status: 'published' })).toBeNull();
    expect(Shift.publish({ ...shift, removedAt: now })).toBeNull();
  });

  it('is removed once, and then neither moves', () => {
    expect(Shift.remove(shift, now)).toMatchObject({
      value: { next: { removedAt: now }, facts: [{ type: 'shift/removed', ...about }] },
    });
    const removed = { ...shift, removedAt: now };
    expect(codeOf(Shift.remove(removed, now))).toBe('shift/unknown');
    expect(codeOf(Shift.move(removed, shift, person))).toBe('shift/unknown');
  });
});

describe('time off', () => {
  const draft = { id: 'off-1', staffId: 'staff-1', span: span(24, 48), kind: 'vacation' as const, reason: 'The sea' };
  const asked: TimeOff = {
    ...draft,
    version: 1,
    status: 'requested',
    requestedAt: now,
    decidedBy: null,
    decidedAt: null,
  };
  const about = { timeOffId: 'off-1', staffId: 'staff-1', span: span(24, 48) };

  it('is asked for; the fact leaves the reason out', () => {
    expect(TimeOff.request(draft, [span(0, 24), span(48, 50)], now)).toEqual({
      ok: true,
      value: { next: asked, facts: [{ type: 'time-off/requested', ...about }] },
    });
  });

  it('has an end after its start, and lies beside other time off', () => {
    expect(codeOf(TimeOff.request({ ...draft, span: span(24, 24) }, [], now))).toBe('time-off/ends-before-start');
    expect(TimeOff.request(draft, [span(0, 8), span(40, 60)], now)).toMatchObject({
      failure: { code: 'time-off/overlaps', details: { startsAt: at(40), endsAt: at(60) } },
    });
  });

  it.each(timeOffStatuses)('that is %s goes where its machine says', (status) => {
    const one: TimeOff = { ...asked, status };
    const decision = { by: 'user-9', isOwn: false, now: at(1) };
    const answers: Readonly<Record<Exclude<TimeOffStatus, 'requested'>, object>> = {
      approved: TimeOff.approve(one, decision),
      rejected: TimeOff.reject(one, decision),
      cancelled: TimeOff.cancel(one),
    };
    for (const [to, answer] of Object.entries(answers))
      expect(answer).toMatchObject(
        timeOffMachine[status].some((allowed) => allowed === to)
          ? { value: { next: { status: to, version: 2 }, facts: [{ type: `time-off/${to}`, ...about }] } }
          : { failure: { code: 'time-off/status-not-allowed', details: { from: status, to } } },
      );
  });

  it('keeps who decided, and when', () => {
    expect(TimeOff.reject(asked, { by: 'user-9', isOwn: false, now: at(1) })).toMatchObject({
      value: { next: { decidedBy: 'user-9', decidedAt: at(1) } },
    });
  });

  it('is never decided by its own person', () => {
    const decision = { by: 'user-1', isOwn: true, now };
    for (const answer of [TimeOff.approve(asked, decision), TimeOff.reject(asked, decision)])
      expect(answer).toMatchObject({ failure: { kind: 'forbidden', code: 'time-off/own' } });
  });
});

describe('duties', () => {
  const duty = (staffId: string, from: number, to: number): Duty => ({ staffId, span: span(from, to) });

  it('are shifts without the time off of their own people, in order', () => {
    const shifts = [duty('b', 8, 16), duty('a', 8, 16), duty('a', 0, 4)];
    const away = [duty('a', 10, 12), duty('b', 0, 9), duty('c', 0, 99)];
    expect(dutiesOf(shifts, away)).toEqual([duty('a', 0, 4), duty('a', 8, 10), duty('b', 9, 16), duty('a', 12, 16)]);
    expect(dutiesOf([duty('b', 8, 9), duty('a', 8, 9)], [])).toEqual([duty('a', 8, 9), duty('b', 8, 9)]);
  });

  it('within a span are whole', () => {
    const duties = [duty('a', 0, 4), duty('a', 4, 8)];
    expect(dutiesWithin(duties, span(3, 4))).toEqual([duty('a', 0, 4)]);
    expect(dutiesWithin(duties, span(8, 9))).toEqual([]);
  });

  it('hold exactly the hours that a shift has and no time off takes', () => {
    const pieces = fc.array(fc.tuple(fc.nat(47), fc.integer({ min: 1, max: 12 }), fc.constantFrom('a', 'b')), {
      maxLength: 12,
    });
    const toDuties = (all: readonly (readonly [number, number, string])[]) =>
      all.map(([from, hours, staffId]) => duty(staffId, from, from + hours));
    const covers = (all: readonly Duty[], staffId: string, moment: Instant) =>
      all.some((one) => one.staffId === staffId && Span.holds(one.span, moment));
    fc.assert(
      fc.property(pieces, pieces, (shiftPieces, awayPieces) => {
        const [shifts, away] = [toDuties(shiftPieces), toDuties(awayPieces)];
        const duties = dutiesOf(shifts, away);
        for (let hour = 0; hour < 60; hour++)
          for (const staffId of ['a', 'b'])
            expect(covers(duties, staffId, at(hour))).toBe(
              covers(shifts, staffId, at(hour)) && !covers(away, staffId, at(hour)),
            );
      }),
      { numRuns: 200 },
    );
  });
});

describe('whose people they are', () => {
  const actor = (sites: readonly string[]): Actor => ({
    kind: 'user',
    userId: 'boss',
    sessionId: '',
    customerId: null,
    staffId: null,
    grants: { 'staff.terminate': { own: true, sites } },
    provedAt: null,
    onBehalf: null,
    isHeldBack: false,
    approvals: [],
  });
  const member = { siteIds: ['site-1', 'site-2'], userId: 'user-1' };

  it.each([
    ['both sites', ['site-1', 'site-2'], true, true],
    ['one of them', ['site-2', 'site-3'], true, false],
    ['neither', ['site-3'], false, false],
  ])('who runs %s', (_, sites, some, every) => {
    expect(mayOfMember(actor(sites), 'staff.terminate', member)).toBe(some);
    expect(mayOfWholeMember(actor(sites), 'staff.terminate', member)).toBe(every);
  });

  it('are also their own', () => {
    expect(mayOfMember(actor([]), 'staff.terminate', { ...member, userId: 'boss' })).toBe(true);
  });
});
