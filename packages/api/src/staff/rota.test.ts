import { HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

/** The world begins on a Saturday; the week that is planned begins on Monday the 23rd. */
const MONDAY = '2026-11-23';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const { id: siteId } = await seeds.site();
  const { id: elsewhere } = await seeds.site();
  const manager = await seeds.staff('manager', siteId);
  const washer = await seeds.staff('washer', siteId);
  const own = await seeds.worker({ siteId, userId: washer.userId });
  const other = await seeds.worker({ siteId });
  const { rota, timeOff } = manager.caller.staff;
  const put = (changes: object = {}) =>
    rota.put(once({ siteId, staffId: own.id, date: MONDAY, starts: '08:00', ends: '16:00', ...changes }));
  return { world, seeds, siteId, elsewhere, manager, washer, own, other, rota, timeOff, put };
};

describe('the rota', () => {
  it('is a week of drafts until it is published; then planning counts on it', async () => {
    const { world, washer, siteId, own, rota, put } = await opened();
    const shift = await put();
    expect(shift).toMatchObject({ status: 'draft', date: MONDAY, starts: '08:00', ends: '16:00', version: 1 });
    const week = { siteId, date: '2026-11-26' };
    const duties = async () =>
      (await world.read(async (ports) => ({ ok: true, value: await ports.duties.onDuty(siteId, shift.span) }) as const))
        .value;
    expect([await duties(), (await washer.caller.staff.rota.get(week)).shifts]).toEqual([[], []]);
    expect(await rota.publish(once(week))).toEqual({ published: 1 });
    expect(await rota.publish(once(week))).toEqual({ published: 0 });
    expect(await duties()).toEqual([{ staffId: own.id, span: shift.span }]);
    expect((await washer.caller.staff.rota.get(week)).shifts).toMatchObject([{ id: shift.id, status: 'published' }]);
  });

  it('shows a manager everybody and drafts, a cashier everybody, a washer themselves', async () => {
    const { seeds, siteId, elsewhere, washer, own, other, rota, timeOff, put } = await opened();
    await put();
    const theirs = await put({ staffId: other.id });
    await rota.publish(once({ siteId, date: MONDAY }));
    const draft = await put({ staffId: other.id, date: '2026-11-24' });
    await timeOff.request(
      once({ staffId: other.id, from: '2026-11-25', to: '2026-11-25', kind: 'sick' as const, reason: 'Flu' }),
    );
    const week = { siteId, date: MONDAY };
    const seen = async (caller: typeof washer.caller) => {
      const { people, shifts, timeOff: away } = await caller.staff.rota.get(week);
      return { people: people.map(({ staffId }) => staffId), shifts: shifts.map(({ id }) => id), away: away.length };
    };
    const managers = await rota.get(week);
    expect(managers).toMatchObject({
      zone: 'Europe/Lisbon',
      monday: MONDAY,
      timeOff: [{ fullName: 'Worker EMP00002' }],
    });
    expect(managers.days).toHaveLength(7);
    expect(managers.shifts.map(({ id }) => id)).toContain(draft.id);
    const cashier = await seeds.staff('cashier', siteId);
    expect(await seen(cashier.caller)).toEqual({
      people: [own.id, other.id],
      shifts: [expect.any(String), theirs.id],
      away: 1,
    });
    expect(await seen(washer.caller)).toEqual({ people: [own.id], shifts: [expect.any(String)], away: 0 });
    const stranger = await seeds.staff('washer', siteId);
    expect(await refusalOf(stranger.caller.staff.rota.get(week))).toMatchObject({ code: 'not-allowed' });
    expect(await refusalOf(rota.get({ siteId: elsewhere }))).toMatchObject({ code: 'not-allowed' });
    expect(await refusalOf(seeds.admin.staff.rota.get({ siteId: own.id }))).toMatchObject({ code: 'site/unknown' });
    expect((await rota.get({ siteId })).monday).toBe('2026-11-16');
  });

  it('keeps leavers in the weeks that they worked', async () => {
    const { world, manager, siteId, own, rota, put } = await opened();
    await put();
    world.timeIs('2026-11-30T10:00:00.000Z');
    await manager.caller.staff.terminate(once({ staffId: own.id }));
    const people = async (date: string) => (await rota.get({ siteId, date })).people.map(({ staffId }) => staffId);
    expect(await people(MONDAY)).toContain(own.id);
    expect(await people('2026-11-30')).not.toContain(own.id);
  });

  it.each([
    ['shift/overlaps', { starts: '15:59', ends: '18:00' }],
    ['shift/too-long', { date: '2026-11-25', starts: '06:00', ends: '22:01' }],
    ['staff/unknown', { staffId: '00000000-0000-7000-8000-0000000000ff' }],
    ['shift/unknown', { shiftId: '00000000-0000-7000-8000-0000000000ff', date: '2026-11-25' }],
  ])('refuses with %s', async (code, changes) => {
    const { put } = await opened();
    await put();
    expect(await refusalOf(put(changes))).toMatchObject({ code });
  });

  it('lets nobody work twice at once, whichever the sites', async () => {
    const { seeds, siteId, elsewhere, own, put } = await opened();
    await put();
    const admin = seeds.admin.staff;
    await admin.update(once({ staffId: own.id, version: 1, siteIds: [siteId, elsewhere] }));
    const there = admin.rota.put(
      once({ siteId: elsewhere, staffId: own.id, date: MONDAY, starts: '12:00', ends: '13:00' }),
    );
    expect(await refusalOf(there)).toMatchObject({ code: 'shift/overlaps' });
  });

  it('is a matter of one’s own site, and of people who work there', async () => {
    const { seeds, siteId, elsewhere, own, manager, rota, put } = await opened();
    expect(await refusalOf(put({ siteId: elsewhere }))).toMatchObject({ code: 'not-allowed' });
    for (const change of [
      rota.publish(once({ siteId: elsewhere, date: MONDAY })),
      rota.copyWeek(once({ siteId: elsewhere, from: MONDAY, to: '2026-11-30' })),
    ])
      expect(await refusalOf(change)).toMatchObject({ code: 'not-allowed' });
    const admin = seeds.admin.staff.rota;
    const at = { date: MONDAY, starts: '08:00', ends: '16:00' };
    const nowhere = { code: 'site/unknown' };
    expect(await refusalOf(admin.put(once({ siteId: own.id, staffId: own.id, ...at })))).toMatchObject(nowhere);
    expect(await refusalOf(admin.publish(once({ siteId: own.id, date: MONDAY })))).toMatchObject(nowhere);
    expect(await refusalOf(admin.copyWeek(once({ siteId: own.id, from: MONDAY, to: MONDAY })))).toMatchObject(nowhere);
    expect(await refusalOf(admin.put(once({ siteId: elsewhere, staffId: own.id, ...at })))).toMatchObject({
      code: 'shift/not-at-site',
    });
    const theirs = await seeds.worker({ siteId: elsewhere });
    const shift = await admin.put(once({ siteId: elsewhere, staffId: theirs.id, ...at }));
    expect(await refusalOf(rota.remove(once({ shiftId: shift.id })))).toMatchObject({ code: 'shift/unknown' });
    expect(await refusalOf(put({ shiftId: shift.id }))).toMatchObject({ code: 'shift/unknown' });
    await manager.caller.staff.terminate(once({ staffId: own.id }));
    expect(await refusalOf(put())).toMatchObject({ code: 'staff/already-terminated' });
    expect(siteId).not.toBe(elsewhere);
  });

  it('gives a shift another time or person, at the version that was looked at, and takes it away', async () => {
    const { other, rota, put, siteId } = await opened();
    const shift = await put();
    const moved = await put({ shiftId: shift.id, version: 1, staffId: other.id, starts: '09:00' });
    expect(moved).toMatchObject({ id: shift.id, staffId: other.id, starts: '09:00', version: 2 });
    expect(await refusalOf(put({ shiftId: shift.id, version: 1 }))).toMatchObject({ code: 'stale' });
    expect(await put({ shiftId: shift.id, ends: '15:00' })).toMatchObject({ ends: '15:00' });
    expect(await rota.remove(once({ shiftId: shift.id }))).toEqual({ done: true });
    expect(await refusalOf(rota.remove(once({ shiftId: shift.id })))).toMatchObject({ code: 'shift/unknown' });
    expect((await rota.get({ siteId, date: MONDAY })).shifts).toEqual([]);
  });

  it('is copied by the clock, also over the night that is an hour longer', async () => {
    const { world, other, rota, put, siteId } = await opened();
    world.timeIs('2026-10-10T10:00:00.000Z');
    await put({ date: '2026-10-17', starts: '22:00', ends: '06:00' });
    await put({ date: '2026-10-14', staffId: other.id });
    // The week after has one of them already, an hour of it.
    await put({ date: '2026-10-21', staffId: other.id, starts: '15:00', ends: '17:00' });
    expect(await rota.copyWeek(once({ siteId, from: '2026-10-12', to: '2026-10-21' }))).toEqual({
      copied: 1,
      skipped: 1,
    });
    const { shifts } = await rota.get({ siteId, date: '2026-10-19' });
    const night = shifts.find(({ date }) => date === '2026-10-24');
    expect(night).toMatchObject({ starts: '22:00', ends: '06:00', status: 'draft' });
    expect(Instant.between(night?.span.start ?? '', night?.span.end ?? '')).toBe(9 * HOUR);
  });

  it('is copied without those who have left', async () => {
    const { manager, own, rota, put, siteId } = await opened();
    const { id } = await put({ date: '2026-11-20' });
    await manager.caller.staff.terminate(once({ staffId: own.id }));
    expect(id).toBeTruthy();
    expect(await rota.copyWeek(once({ siteId, from: '2026-11-20', to: MONDAY }))).toEqual({ copied: 0, skipped: 1 });
  });
});

describe('time off', () => {
  const days = { from: '2026-11-25', to: '2026-11-26', kind: 'vacation' as const, reason: 'The sea' };

  it('is asked for by whoever goes, in days of their site, and granted by somebody else', async () => {
    const { washer, own, timeOff } = await opened();
    const asked = await washer.caller.staff.timeOff.request(once(days));
    expect(asked).toMatchObject({
      staffId: own.id,
      status: 'requested',
      span: { start: '2026-11-25T00:00:00.000Z', end: '2026-11-27T00:00:00.000Z' },
    });
    expect(await refusalOf(washer.caller.staff.timeOff.request(once(days)))).toMatchObject({
      code: 'time-off/overlaps',
    });
    const ref = { timeOffId: asked.id };
    expect(await timeOff.approve(once(ref))).toMatchObject({ status: 'approved' });
    expect(await refusalOf(timeOff.reject(once(ref)))).toMatchObject({ code: 'time-off/status-not-allowed' });
    expect(await washer.caller.staff.timeOff.cancel(once(ref))).toMatchObject({ status: 'cancelled' });
    expect(await refusalOf(washer.caller.staff.timeOff.cancel(once(ref)))).toMatchObject({
      code: 'time-off/status-not-allowed',
    });
    // What was taken back is in nobody’s way.
    const again = await washer.caller.staff.timeOff.request(once({ ...days, starts: '12:00', to: days.from }));
    expect(again.span).toEqual({ start: '2026-11-25T12:00:00.000Z', end: '2026-11-26T00:00:00.000Z' });
    expect(await timeOff.reject(once({ timeOffId: again.id }))).toMatchObject({ status: 'rejected' });
  });

  it('is never decided by whoever asked', async () => {
    const { seeds, manager, siteId } = await opened();
    await seeds.worker({ siteId, userId: manager.userId });
    const { timeOff } = manager.caller.staff;
    const { id: timeOffId } = await timeOff.request(once(days));
    for (const decision of [timeOff.approve(once({ timeOffId })), timeOff.reject(once({ timeOffId }))])
      expect(await refusalOf(decision)).toMatchObject({ kind: 'forbidden', code: 'time-off/own' });
    expect(await seeds.admin.staff.timeOff.approve(once({ timeOffId }))).toMatchObject({ status: 'approved' });
  });

  it('takes its person out of the duties', async () => {
    const { world, siteId, own, rota, timeOff, put } = await opened();
    const { span } = await put();
    await rota.publish(once({ siteId, date: MONDAY }));
    const asked = await timeOff.request(
      once({ ...days, staffId: own.id, from: MONDAY, to: MONDAY, starts: '10:00', ends: '12:00' }),
    );
    await timeOff.approve(once({ timeOffId: asked.id }));
    const duties = await world.read(
      async (ports) => ({ ok: true, value: await ports.duties.onDuty(siteId, span) }) as const,
    );
    expect(duties.value.map(({ span: piece }) => [piece.start.slice(11, 16), piece.end.slice(11, 16)])).toEqual([
      ['08:00', '10:00'],
      ['12:00', '16:00'],
    ]);
  });

  it('is listed of a site’s people, or of oneself', async () => {
    const { seeds, siteId, elsewhere, washer, own, other, timeOff } = await opened();
    const mine = await timeOff.request(once({ ...days, staffId: own.id }));
    const theirs = await timeOff.request(once({ ...days, staffId: other.id }));
    const november = { siteId, from: '2026-11-01', to: '2026-11-30' };
    const ids = async (caller: typeof washer.caller) =>
      (await caller.staff.timeOff.list(november)).items.map(({ id }) => id);
    expect(new Set(await ids(seeds.admin))).toEqual(new Set([mine.id, theirs.id]));
    expect(await ids(washer.caller)).toEqual([mine.id]);
    const list = (changes: object) => timeOff.list({ ...november, ...changes });
    expect(await refusalOf(list({ siteId: elsewhere }))).toMatchObject({ code: 'not-allowed' });
    expect(await refusalOf(seeds.admin.staff.timeOff.list({ ...november, siteId: own.id }))).toMatchObject({
      code: 'site/unknown',
    });
    for (const to of ['2026-10-31', '2027-01-02'])
      expect(await refusalOf(list({ to }))).toMatchObject({ code: 'staff/period', details: { mostDays: 62 } });
    expect(await list({ to: '2027-01-01' })).toBeDefined();
  });

  it('of others is as unknown as none', async () => {
    const { world, seeds, elsewhere, washer, other, timeOff } = await opened();
    const unknown = { code: 'time-off/unknown' };
    const asked = await timeOff.request(once({ ...days, staffId: other.id }));
    expect(await refusalOf(washer.caller.staff.timeOff.cancel(once({ timeOffId: asked.id })))).toMatchObject(unknown);
    const theirs = await seeds.worker({ siteId: elsewhere });
    const there = await seeds.admin.staff.timeOff.request(once({ ...days, staffId: theirs.id }));
    for (const timeOffId of [there.id, world.newId()])
      for (const decision of [
        timeOff.approve(once({ timeOffId })),
        timeOff.reject(once({ timeOffId })),
        timeOff.cancel(once({ timeOffId })),
      ])
        expect(await refusalOf(decision)).toMatchObject(unknown);
    expect(await refusalOf(timeOff.request(once({ ...days, staffId: theirs.id })))).toMatchObject({
      code: 'staff/unknown',
    });
    expect(
      await refusalOf(timeOff.request(once({ ...days, to: days.from, ends: '00:00', staffId: other.id }))),
    ).toMatchObject({
      code: 'time-off/ends-before-start',
    });
  });
});
