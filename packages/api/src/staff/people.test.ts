import { DAY, HOUR, Instant, system } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { warnOfPapers } from '../index.ts';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';
import { warnOfDocuments } from './use-cases/warn-of-documents.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const { id: siteId } = await seeds.site();
  const { id: elsewhere } = await seeds.site();
  const manager = await seeds.staff('manager', siteId);
  const { staff } = manager.caller;
  const draft = {
    fullName: 'Íris Sá',
    siteIds: [siteId],
    role: 'Detailer',
    skills: ['polish'],
    hourlyRate: { amount: 1250, currency: 'EUR' },
    hiredOn: '2026-02-03',
  };
  return {
    world,
    seeds,
    siteId,
    elsewhere,
    manager,
    staff,
    admin: seeds.admin.staff,
    draft,
    hire: (changes: Partial<typeof draft> & { readonly userId?: string } = {}) =>
      staff.hire(once({ ...draft, ...changes })),
  };
};

describe('taking somebody on', () => {
  it('gives them the next code, and lists them by it', async () => {
    const { staff, hire, siteId } = await opened();
    const first = await hire();
    expect(first).toMatchObject({ code: 'EMP00001', status: 'active', userId: null, documents: [], version: 1 });
    const second = await hire({ fullName: 'Ana' });
    expect((await staff.list({ siteId })).items).toEqual([first, second]);
    expect(await staff.get({ staffId: second.id })).toEqual(second);
  });

  it('is a matter of one’s own sites, which have to exist', async () => {
    const { staff, hire, admin, draft, elsewhere, siteId, world } = await opened();
    expect(await refusalOf(hire({ siteIds: [siteId, elsewhere] }))).toMatchObject({ code: 'not-allowed' });
    const nowhere = admin.hire(once({ ...draft, siteIds: [siteId, world.newId()] }));
    expect(await refusalOf(nowhere)).toMatchObject({ code: 'site/unknown' });
    const { id: staffId, version } = await hire();
    const moved = staff.update(once({ staffId, version, siteIds: [siteId, elsewhere] }));
    expect(await refusalOf(moved)).toMatchObject({ code: 'not-allowed' });
    expect(await admin.update(once({ staffId, version, siteIds: [elsewhere, siteId] }))).toMatchObject({ version: 2 });
    // One of their sites is enough to change what is not about the other.
    expect(await staff.update(once({ staffId, version: 2, role: 'Washer' }))).toMatchObject({ role: 'Washer' });
    expect(await refusalOf(staff.update(once({ staffId, version: 3, siteIds: [siteId] })))).toMatchObject({
      code: 'not-allowed',
    });
  });

  it('pays in the money of the house', async () => {
    const { hire } = await opened();
    const dollars = hire({ hourlyRate: { amount: 1250, currency: 'USD' } });
    expect(await refusalOf(dollars)).toMatchObject({ code: 'staff/other-currency', details: { currency: 'EUR' } });
    const mistyped = hire({ hourlyRate: { amount: 125_000, currency: 'EUR' } });
    expect(await refusalOf(mistyped)).toMatchObject({ code: 'staff/rate-out-of-bounds' });
  });

  it('takes no account that somebody has, nor one that reaches beyond the house’s own', async () => {
    const { seeds, hire, staff, siteId, elsewhere } = await opened();
    const washer = await seeds.account('washer', siteId);
    const { id: staffId, version } = await hire({ userId: washer.userId });
    expect(await refusalOf(hire({ userId: washer.userId }))).toMatchObject({ code: 'staff/user-taken' });
    for (const [role, at] of [
      ['admin', null],
      ['washer', elsewhere],
    ] as const) {
      const { userId } = await seeds.account(role, at);
      const beyond = { kind: 'forbidden', code: 'staff/account-beyond' };
      expect(await refusalOf(hire({ userId }))).toMatchObject(beyond);
      expect(await refusalOf(staff.update(once({ staffId, version, userId })))).toMatchObject(beyond);
    }
    // Their own account is no news, and a client’s reaches nowhere.
    expect(await staff.update(once({ staffId, version, userId: washer.userId }))).toMatchObject({ version: 2 });
    const client = await seeds.customerAccount();
    expect(await hire({ userId: client.userId })).toMatchObject({ userId: client.userId });
  });
});

describe('somebody who works here', () => {
  it('sees themselves and nobody else', async () => {
    const { seeds, siteId, hire } = await opened();
    const washer = await seeds.staff('washer', siteId);
    const get = washer.caller.staff.get;
    expect(await refusalOf(get({}))).toMatchObject({ code: 'staff/unknown' });
    const [own, other] = [await hire({ userId: washer.userId }), await hire()];
    expect(await get({})).toEqual(own);
    expect(await refusalOf(get({ staffId: other.id }))).toMatchObject({ code: 'staff/unknown' });
    expect(await refusalOf(seeds.admin.staff.get({}))).toMatchObject({ code: 'staff/unknown' });
  });

  it('is changed at the version that was looked at', async () => {
    const { staff, hire, world } = await opened();
    const { id: staffId } = await hire();
    expect(await staff.update(once({ staffId, version: 1, skills: ['ceramic'] }))).toMatchObject({
      skills: ['ceramic'],
      role: 'Detailer',
    });
    expect(await refusalOf(staff.update(once({ staffId, version: 1 })))).toMatchObject({
      code: 'stale',
      details: { version: 2 },
    });
    expect(await refusalOf(staff.update(once({ staffId: world.newId(), version: 1 })))).toMatchObject({
      code: 'staff/unknown',
    });
  });
});

describe('a leaver', () => {
  it('is signed out everywhere, opens nothing by PIN, and holds no role of the house', async () => {
    const { world, seeds, staff, siteId, hire } = await opened();
    const { userId, email } = await seeds.account('washer', siteId);
    const { user } = await world.visitor().identity.login({ login: email, password: 'quiet-otter-9', keep: 'body' });
    world.store.pins.set(userId, { id: userId, version: 1, hash: 'x', isSet: true });
    world.store.roles.set('client', { userId, role: 'client', siteId: null });
    const { id: staffId } = await hire({ userId });
    await staff.terminate(once({ staffId }));
    await world.drain();
    const sessions = [...world.store.sessions.values()].filter((one) => one.userId === user.id);
    expect(sessions.map(({ endedAt }) => endedAt)).toEqual([START]);
    expect(world.store.pins.get(userId)).toMatchObject({ isSet: false, hash: '' });
    const roles = [...world.store.roles.values()].filter((held) => held.userId === userId);
    expect(roles.map(({ role }) => role)).toEqual(['client']);
  });

  it('who is the last admin keeps that, so that somebody can let others in', async () => {
    const { world, seeds, admin, draft } = await opened();
    const { userId } = await seeds.account('admin', null);
    const { id: staffId } = await admin.hire(once({ ...draft, userId }));
    await admin.terminate(once({ staffId }));
    await world.drain();
    expect([...world.store.roles.values()].filter((held) => held.userId === userId)).toMatchObject([{ role: 'admin' }]);
  });

  it('without an account leaves the accounts alone', async () => {
    const { world, staff, hire } = await opened();
    const { id: staffId } = await hire();
    const before = world.facts().length;
    await staff.terminate(once({ staffId }));
    await world.drain();
    expect(world.facts().slice(before)).toEqual([{ type: 'staff/terminated', staffId, userId: null }]);
  });

  it('is off the rota from then on, clocked out, and their work is a list', async () => {
    const { world, seeds, staff, siteId, admin } = await opened();
    const at = (hours: number) => Instant.plus(START, hours * HOUR);
    const span = (from: number, to: number) => ({ start: at(from), end: at(to) });
    const worker = await seeds.worker({ siteId, shifts: [span(-1, 7), span(24, 32)] });
    await staff.clock.in(once({ siteId, staffId: worker.id }));
    const ref = { kind: 'booking', id: world.newId() };
    const resourceId: string = worker.id;
    const allocation = { id: 'a', resourceId, during: span(1, 2), job: span(1, 2), ref, expiresAt: null };
    world.store.allocations.set('a', { ...allocation, kind: 'booking' });
    const work = [{ kind: 'booking', id: ref.id, startsAt: at(1), endsAt: at(2) }];
    expect(await admin.openWork({ staffId: worker.id })).toEqual({ items: work });
    world.pass(1000);
    const gone = await staff.terminate(once({ staffId: worker.id }));
    expect(gone).toMatchObject({ person: { status: 'terminated', terminatedAt: world.now() }, openWork: work });
    const shifts = [...world.store.shifts.values()].map(({ removedAt }) => removedAt);
    expect(shifts).toEqual([null, world.now()]);
    expect([...world.store.clockEntries.values()]).toMatchObject([{ outAt: world.now() }]);
    expect(await refusalOf(staff.terminate(once({ staffId: worker.id })))).toMatchObject({
      code: 'staff/already-terminated',
    });
  });

  it('of several sites is let go by whoever runs them all', async () => {
    const { staff, admin, draft, siteId, elsewhere } = await opened();
    const { id: staffId } = await admin.hire(once({ ...draft, siteIds: [siteId, elsewhere] }));
    expect(await refusalOf(staff.terminate(once({ staffId })))).toMatchObject({ code: 'not-allowed' });
    expect(await admin.terminate(once({ staffId }))).toMatchObject({ openWork: [] });
  });
});

describe('papers', () => {
  const licence = { kind: 'licence', required: true, expiresAt: Instant.plus(START, 40 * DAY) };

  it('are recorded, shown with their state, and taken away', async () => {
    const { world, staff, hire } = await opened();
    const { id: staffId } = await hire();
    const state = async () => (await staff.get({ staffId })).documents;
    await staff.documents.put(once({ staffId, ...licence }));
    expect(await state()).toEqual([{ ...licence, state: 'valid' }]);
    world.pass(10 * DAY);
    expect(await state()).toMatchObject([{ state: 'expiring' }]);
    world.pass(30 * DAY);
    expect(await state()).toMatchObject([{ state: 'expired' }]);
    expect(await staff.documents.remove(once({ staffId, kind: 'licence' }))).toMatchObject({ documents: [] });
    expect(await refusalOf(staff.documents.remove(once({ staffId, kind: 'licence' })))).toMatchObject({
      code: 'document/unknown',
    });
    await staff.terminate(once({ staffId }));
    for (const change of [
      staff.documents.put(once({ staffId, ...licence })),
      staff.documents.remove(once({ staffId, kind: 'x' })),
    ])
      expect(await refusalOf(change)).toMatchObject({ code: 'staff/already-terminated' });
    expect(await refusalOf(staff.documents.put(once({ ...licence, staffId: world.newId() })))).toMatchObject({
      code: 'staff/unknown',
    });
    expect(await refusalOf(staff.documents.remove(once({ kind: 'x', staffId: world.newId() })))).toMatchObject({
      code: 'staff/unknown',
    });
  });

  it('are told of once, thirty days ahead, by the sweep alone', async () => {
    const { world, staff, hire, manager } = await opened();
    const { id: staffId } = await hire();
    await staff.documents.put(once({ staffId, ...licence }));
    const told = () => world.facts().filter(({ type }) => type === 'staff/document-expiring');
    expect(await warnOfPapers(world)).toBe(0);
    world.pass(10 * DAY);
    expect(await warnOfPapers(world)).toBe(1);
    expect(await warnOfPapers(world)).toBe(0);
    expect(told()).toEqual([{ type: 'staff/document-expiring', staffId, expiresAt: licence.expiresAt }]);
    const warn = (id: string, actor = system('test')) =>
      world.write((ports) => warnOfDocuments(ports)({ staffId: id }, actor));
    expect(await warn(staffId, manager.actor)).toMatchObject({ failure: { code: 'not-allowed' } });
    expect([await warn(staffId), await warn(world.newId())]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(told()).toHaveLength(1);
  });
});
