import { HOUR, Instant, MINUTE, system } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { flagClocks } from '../index.ts';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';
import { flagClock } from './use-cases/flag-clock.ts';

/** Saturday the 21st at ten, in Lisbon and in UTC; the shift began at half past nine. */
const at = (hours: number) => Instant.plus(START, hours * HOUR);
const SATURDAY = '2026-11-21';

const opened = async (zone = 'Europe/Lisbon') => {
  const world = createWorld();
  const seeds = seeding(world);
  const { id: siteId } = await seeds.site({ zone });
  const { id: elsewhere } = await seeds.site();
  const manager = await seeds.staff('manager', siteId);
  const washer = await seeds.staff('washer', siteId);
  const worker = await seeds.worker({
    siteId,
    userId: washer.userId,
    shifts: [{ start: at(-0.5), end: at(7) }],
  });
  const { clock } = manager.caller.staff;
  return { world, seeds, siteId, elsewhere, manager, washer: washer.caller.staff, worker, clock };
};
const day = (siteId: string) => ({ siteId, from: SATURDAY, to: SATURDAY });

describe('the clock', () => {
  it('takes somebody in once, says how late they are, and lets them out once', async () => {
    const { world, seeds, washer, siteId, elsewhere, worker, clock } = await opened();
    const entry = await washer.clock.in(once({ siteId }));
    expect(entry).toMatchObject({ staffId: worker.id, inAt: START, outAt: null, lateMinutes: 30, isLate: true });
    expect(await refusalOf(washer.clock.in(once({ siteId })))).toMatchObject({
      code: 'clock/already-in',
      details: { since: START },
    });
    expect((await clock.present({ siteId })).items).toEqual([{ ...entry, fullName: 'Worker EMP00001' }]);
    world.pass(4 * HOUR);
    expect(await washer.clock.out(once({}))).toMatchObject({ id: entry.id, outAt: at(4), isLate: true });
    expect(await refusalOf(washer.clock.out(once({})))).toMatchObject({ code: 'clock/not-in' });
    expect((await clock.present({ siteId })).items).toEqual([]);
    const listed = { id: entry.id, outAt: at(4), isLate: true, fullName: 'Worker EMP00001' };
    expect((await clock.list(day(siteId))).items).toMatchObject([listed]);
    await seeds.admin.staff.update(once({ staffId: worker.id, version: worker.version, siteIds: [elsewhere] }));
    expect((await clock.list(day(siteId))).items).toMatchObject([listed]);
  });

  it('calls nobody late within a quarter of an hour, or without a duty', async () => {
    const { world, seeds, washer, siteId, clock } = await opened();
    world.timeIs(at(-0.25));
    expect(await washer.clock.in(once({ siteId }))).toMatchObject({ lateMinutes: 15, isLate: false });
    const { id: staffId } = await seeds.worker({ siteId });
    expect(await clock.in(once({ siteId, staffId }))).toMatchObject({ lateMinutes: 0, isLate: false });
    expect(await clock.out(once({ staffId }))).toMatchObject({ staffId });
  });

  it('is for people who work there, and for oneself', async () => {
    const { world, seeds, washer, manager, siteId, elsewhere, worker } = await opened();
    expect(await refusalOf(washer.clock.in(once({ siteId: elsewhere })))).toMatchObject({ code: 'clock/not-at-site' });
    const { id: staffId } = await seeds.worker({ siteId });
    expect(await refusalOf(washer.clock.in(once({ siteId, staffId })))).toMatchObject({ code: 'staff/unknown' });
    expect(await refusalOf(washer.clock.out(once({ staffId })))).toMatchObject({ code: 'staff/unknown' });
    expect(await refusalOf(washer.clock.present({ siteId: elsewhere }))).toMatchObject({ code: 'not-allowed' });
    const { clock } = manager.caller.staff;
    expect(await refusalOf(clock.list(day(elsewhere)))).toMatchObject({ code: 'not-allowed' });
    expect(await refusalOf(clock.list({ ...day(siteId), to: '2026-11-20' }))).toMatchObject({ code: 'staff/period' });
    const admin = seeds.admin.staff;
    expect(await refusalOf(admin.clock.list(day(world.newId())))).toMatchObject({ code: 'site/unknown' });
    await admin.terminate(once({ staffId: worker.id }));
    expect(await refusalOf(washer.clock.in(once({ siteId })))).toMatchObject({ code: 'staff/already-terminated' });
  });

  it('is set right by a manager of the site', async () => {
    const { world, seeds, washer, siteId, clock, elsewhere } = await opened();
    const { id: clockEntryId } = await washer.clock.in(once({ siteId }));
    world.pass(HOUR);
    const came = { clockEntryId, version: 1, inAt: at(-0.5), outAt: null };
    expect(await clock.correct(once(came))).toMatchObject({ inAt: at(-0.5), outAt: null, lateMinutes: 0, version: 2 });
    world.pass(7 * HOUR);
    const correct = (changes: object = {}) =>
      clock.correct(once({ clockEntryId, version: 2, inAt: at(-1), outAt: at(6), ...changes }));
    expect(await refusalOf(correct({ outAt: at(9) }))).toMatchObject({ code: 'clock/in-the-future' });
    expect(await refusalOf(correct({ version: 9 }))).toMatchObject({ code: 'stale' });
    expect(await refusalOf(correct({ clockEntryId: world.newId() }))).toMatchObject({ code: 'clock/unknown' });
    expect(await correct({ inAt: at(-0.1) })).toMatchObject({ lateMinutes: 24, isLate: true, version: 3 });
    const early = { inAt: at(-1), outAt: at(6), lateMinutes: 0, isLate: false, version: 4 };
    expect(await correct({ version: 3 })).toMatchObject(early);
    expect(world.store.clockEntries.get(clockEntryId)?.correctedBy).toBeTruthy();
    const second = await washer.clock.in(once({ siteId }));
    expect(await refusalOf(correct({ clockEntryId: second.id, version: 1, inAt: at(5), outAt: at(7) }))).toMatchObject({
      code: 'clock/overlaps',
    });
    const theirs = await seeds.worker({ siteId: elsewhere });
    const there = await seeds.admin.staff.clock.in(once({ siteId: elsewhere, staffId: theirs.id }));
    expect(await refusalOf(correct({ clockEntryId: there.id, version: 1 }))).toMatchObject({ code: 'clock/unknown' });
    await seeds.admin.staff.clock.correct(once({ clockEntryId: there.id, version: 1, inAt: at(0), outAt: at(1) }));
    expect(world.store.clockEntries.get(there.id)?.correctedBy).toBeNull();
  });
});

describe('a forgotten clock-out', () => {
  it.each([
    ['Europe/Lisbon', '2026-11-21T23:00:00.000Z'],
    ['America/New_York', '2026-11-22T04:00:00.000Z'],
    ['Asia/Tokyo', '2026-11-21T14:00:00.000Z'],
  ])('is told once at 23:00 in %s', async (zone, due) => {
    const { world, siteId, seeds, clock } = await opened(zone);
    const { id: staffId } = await seeds.worker({ siteId });
    const { id } = await clock.in(once({ siteId, staffId }));
    const flaggedAt = () => world.store.clockEntries.get(id)?.flaggedAt;
    world.timeIs(Instant.plus(due, -1));
    expect(await flagClocks(world)).toBe(1);
    expect(flaggedAt()).toBeNull();
    world.timeIs(due);
    await flagClocks(world);
    expect(flaggedAt()).toBe(due);
    expect(await flagClocks(world)).toBe(0);
    expect(world.facts().filter(({ type }) => type === 'clock/forgotten')).toHaveLength(1);
  });

  it('of the night shift is not asked about before its duty ends', async () => {
    const { world, siteId, seeds, clock } = await opened();
    const { id: staffId } = await seeds.worker({ siteId, shifts: [{ start: at(0.2), end: at(15) }] });
    const { id } = await clock.in(once({ siteId, staffId }));
    world.timeIs(at(14));
    await flagClocks(world);
    expect(world.store.clockEntries.get(id)?.flaggedAt).toBeNull();
    world.timeIs('2026-11-22T23:00:00.000Z');
    await flagClocks(world);
    expect(world.store.clockEntries.get(id)?.flaggedAt).toBe(world.now());
  });

  it('is the sweep’s matter, and of entries that are there', async () => {
    const { world, manager, siteId, washer } = await opened();
    const { id: clockEntryId } = await washer.clock.in(once({ siteId }));
    const flag = (id: string, actor = system('test')) =>
      world.write((ports) => flagClock(ports)({ clockEntryId: id }, actor));
    expect(await flag(clockEntryId, manager.actor)).toMatchObject({ failure: { code: 'not-allowed' } });
    expect(await flag(world.newId())).toEqual({ ok: true, value: null });
  });
});

describe('the payroll', () => {
  it('is what was worked inside the days, also as a sheet', async () => {
    const { world, seeds, manager, washer, siteId, worker } = await opened();
    const idle = await seeds.worker({ siteId });
    const gone = await seeds.worker({ siteId });
    await manager.caller.staff.terminate(once({ staffId: gone.id }));
    await washer.clock.in(once({ siteId }));
    world.pass(90 * MINUTE);
    await washer.clock.out(once({}));
    const payroll = await manager.caller.staff.payroll(day(siteId));
    expect(payroll.lines).toMatchObject([
      { staffId: worker.id, workedMinutes: 90, amount: { amount: 1800, currency: 'EUR' }, late: 1, open: 0 },
      { staffId: idle.id, workedMinutes: 0 },
    ]);
    expect(payroll.csv.split('\r\n')).toEqual([
      'Code,Name,Minutes,Hourly rate,Amount,Currency,Late,Open',
      'EMP00001,Worker EMP00001,90,12.00,18.00,EUR,1,0',
      'EMP00002,Worker EMP00002,0,12.00,0.00,EUR,0,0',
      '',
    ]);
    const before = await manager.caller.staff.payroll({ siteId, from: '2026-11-20', to: '2026-11-20' });
    expect(before.lines.map(({ workedMinutes }) => workedMinutes)).toEqual([0, 0]);
  });

  it('and utilisation are managers’ own sites’, over days that can be', async () => {
    const { seeds, manager, siteId, elsewhere } = await opened();
    const { staff } = manager.caller;
    for (const ask of [staff.payroll, staff.utilisation]) {
      expect(await refusalOf(ask(day(elsewhere)))).toMatchObject({ code: 'not-allowed' });
      expect(await refusalOf(ask({ ...day(siteId), to: '2026-11-20' }))).toMatchObject({ code: 'staff/period' });
    }
    const { admin } = seeds;
    for (const ask of [admin.staff.payroll, admin.staff.utilisation])
      expect(await refusalOf(ask(day('00000000-0000-7000-8000-0000000000ff')))).toMatchObject({ code: 'site/unknown' });
  });
});

describe('utilisation', () => {
  it('is the duty of each day, and how much of it was given to work', async () => {
    const { manager, siteId, worker } = await opened();
    expect((await manager.caller.staff.utilisation({ siteId, from: '2026-11-20', to: '2026-11-22' })).items).toEqual([
      { staffId: worker.id, fullName: 'Worker EMP00001', date: SATURDAY, dutyMinutes: 450, allocatedMinutes: 0 },
    ]);
  });
});
