import { type Actor, type Instant, MINUTE, system } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { expireHolds } from '../index.ts';
import { parkedKey } from '../testing/memory/audit.ts';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';
import { sealEntries } from './seal-entries.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house();
  const admin = await seeds.staff('admin');
  return { world, seeds, house, admin };
};

describe('the trail', () => {
  it('tells what a mutation changed, and hides what is nobody’s business', async () => {
    const { seeds, admin } = await opened();
    const customerId = await seeds.walkIn('Rui Silva');
    await admin.caller.customers.update(once({ customerId, version: 1, notes: 'Likes wax', name: 'Rui Reis' }));
    const { items } = await admin.caller.audit.timeline({ kind: 'customer', id: customerId });
    expect(items).toMatchObject([
      { action: 'customers.create', actor: { kind: 'system', name: 'seed' }, outcome: 'done' },
      {
        action: 'customers.update',
        actor: { kind: 'user', id: admin.userId, name: null },
        targets: [
          {
            kind: 'customer',
            id: customerId,
            changes: [
              { field: 'name', redacted: true, before: null, after: null },
              { field: 'notes', redacted: true, before: null, after: null },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('Rui');
  });

  it('shows states and amounts before and after, as JSON', async () => {
    const { house, admin } = await opened();
    const [bayId = ''] = house.bayIds;
    await admin.caller.facilities.bays.setStatus(once({ bayId, status: 'maintenance' }));
    const { items } = await admin.caller.audit.search({ action: 'facilities.bays.setStatus' });
    expect(items[0]?.targets[0]?.changes).toEqual([
      { field: 'status', redacted: false, before: '"active"', after: '"maintenance"' },
    ]);
  });

  it('tells which roles a person held before and after', async () => {
    const { seeds, house, admin } = await opened();
    const washer = await seeds.staff('washer', house.siteId);
    const roles = [{ role: 'cashier', siteId: house.siteId }];
    await admin.caller.identity.users.setRoles({ userId: washer.userId, roles });
    const { items } = await admin.caller.audit.search({ action: 'identity.users.setRoles', targetId: washer.userId });
    const changes = items[0]?.targets.find(({ kind }) => kind === 'user')?.changes;
    expect(changes?.find(({ field }) => field === 'roles')).toEqual({
      field: 'roles',
      redacted: false,
      before: JSON.stringify([`washer at ${house.siteId}`]),
      after: JSON.stringify([`cashier at ${house.siteId}`]),
    });
  });

  it('names a refusal that was kept', async () => {
    const { world, seeds, admin } = await opened();
    const { email } = await seeds.account('client', null);
    await refusalOf(world.visitor().identity.login({ login: email, password: 'wrong', keep: 'body' }));
    const { items } = await admin.caller.audit.search({ outcome: 'denied' });
    expect(items).toMatchObject([
      { action: 'identity.login', actor: { kind: 'visitor' }, failureCode: 'login/refused' },
    ]);
  });

  it('has an entry of each reaction that saved something, and of none that did not', async () => {
    const { seeds, admin } = await opened();
    const { customerId } = await seeds.customerAccount();
    const { items } = await admin.caller.audit.timeline({ kind: 'customer', id: customerId });
    expect(items).toMatchObject([
      { action: 'customers.welcome', actor: { kind: 'system', name: 'customers.welcome' }, outcome: 'done' },
    ]);
    const reacted = await admin.caller.audit.search({ action: 'notifications.' });
    expect(reacted.items).toEqual([]);
  });

  it('has an entry of what a sweep ended', async () => {
    const { world, house, admin } = await opened();
    const startsAt: Instant = '2026-11-22T10:00:00.000Z';
    const visitorKey = world.newId();
    const hold = await world.visitor().scheduling.holds.place(once({ ...house.wish, startsAt, visitorKey }));
    world.pass(20 * MINUTE);
    await expireHolds(world);
    const { items } = await admin.caller.audit.timeline({ kind: 'hold', id: hold.id });
    expect(items.map(({ action }) => action)).toEqual(['scheduling.holds.place', 'scheduling.expireHolds']);
    expect(items[1]?.targets[0]?.changes).toEqual([
      { field: 'status', redacted: false, before: '"active"', after: '"expired"' },
    ]);
  });

  it('is shown to a manager for their own sites', async () => {
    const { seeds, house } = await opened();
    const there = await seeds.site();
    const manager = await seeds.staff('manager', house.siteId);
    const { items } = await manager.caller.audit.search({});
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ siteId }) => siteId))).toEqual(new Set([house.siteId]));
    expect((await manager.caller.audit.timeline({ kind: 'site', id: there.id })).items).toEqual([]);
  });

  it('says of an impersonated act who really acted', async () => {
    const { world, seeds, admin } = await opened();
    const client = await seeds.customerAccount();
    if (client.actor.kind !== 'user') throw new Error('a person');
    const actor: Actor = { ...client.actor, onBehalf: { by: admin.userId, mayWrite: true } };
    const { id } = await seeds.car(world.as(actor), {});
    expect(id).not.toBe('');
    const { items } = await admin.caller.audit.search({ actorId: admin.userId });
    expect(items).toMatchObject([
      { action: 'vehicles.register', actor: { id: client.userId, onBehalfId: admin.userId } },
    ]);
  });
});

describe('the chain of seals', () => {
  it('holds, part by part, to the newest seal', async () => {
    const { world, seeds, admin } = await opened();
    for (let round = 0; round < 25; round++) {
      await seeds.walkIn();
      expect(await sealEntries(world)).toBeGreaterThan(0);
    }
    expect(await sealEntries(world)).toBe(0);
    const first = await admin.caller.audit.verifyChain({});
    expect(first).toMatchObject({
      intact: true,
      sealsChecked: 20,
      nextCursor: 'seal:20',
      waiting: 0,
      head: { seq: 25 },
    });
    const second = await admin.caller.audit.verifyChain({ cursor: 'seal:20' });
    expect(second).toMatchObject({ intact: true, sealsChecked: 5, entriesChecked: 5, nextCursor: 'entry:' });
    const last = await admin.caller.audit.verifyChain({ cursor: 'entry:' });
    expect(last).toMatchObject({
      intact: true,
      sealsChecked: 0,
      entriesChecked: world.store.audit.size,
      nextCursor: null,
    });
  });

  it('takes more entries than one seal may cover', async () => {
    const { world, seeds } = await opened();
    for (let made = 0; made < 201; made++) await seeds.walkIn();
    const waiting = world.store.unsealed.size;
    expect(await sealEntries(world)).toBe(waiting);
    expect([...world.store.seals.values()].map(({ count }) => count)).toEqual([200, waiting - 200]);
  });

  it('names the first link that does not hold', async () => {
    const { world, admin } = await opened();
    await sealEntries(world);
    const [id = ''] = world.store.audit.keys();
    const entry = world.store.audit.get(id);
    if (entry === undefined) throw new Error('no entry');
    world.store.audit.set(id, { ...entry, action: 'nothing' });
    expect(await admin.caller.audit.verifyChain({})).toMatchObject({
      intact: false,
      broken: { reason: 'entry-changed', seq: 1, entryId: id },
      nextCursor: null,
    });
    world.store.seals.clear();
    expect(await admin.caller.audit.verifyChain({ cursor: 'seal:1' })).toMatchObject({
      broken: { reason: 'seal-missing', seq: 1 },
    });
    world.store.sealed.delete(id);
    expect(await admin.caller.audit.verifyChain({ cursor: 'entry:' })).toMatchObject({
      broken: { reason: 'entry-unsealed', seq: null, entryId: id },
    });
    world.store.unsealed.set(id, true);
    world.store.audit.delete(id);
    expect(await admin.caller.audit.verifyChain({ cursor: 'entry:' })).toMatchObject({
      broken: { reason: 'entry-missing', seq: null, entryId: id },
    });
  });
});

describe('what is parked', () => {
  it('is listed, delivered again once, and both is in the trail', async () => {
    const { world, admin } = await opened();
    const place = { subscriber: 'customers.welcome', aggregate: 'user', aggregateId: world.newId() };
    const parkedAt = world.now();
    const fact = { ...place, factId: world.newId(), type: 'user/verified', attempts: 5, error: 'Error: broken' };
    world.store.parked.set(parkedKey(place), { ...fact, parkedAt, behind: 0 });
    expect((await admin.caller.audit.parked({})).items).toEqual([{ ...fact, parkedAt, behind: 0 }]);
    expect(await admin.caller.audit.replay(once(place))).toEqual({ done: true });
    expect(await refusalOf(admin.caller.audit.replay(once(place)))).toMatchObject({ code: 'replay/not-parked' });
    expect((await admin.caller.audit.parked({})).items).toEqual([]);
    const { items } = await admin.caller.audit.search({ targetKind: 'user', targetId: place.aggregateId });
    expect(items).toMatchObject([{ action: 'audit.replay', targets: [{ changes: null }] }]);
  });

  it('is the system’s too', async () => {
    const { world } = await opened();
    expect((await world.as(system('test')).audit.parked({})).items).toEqual([]);
  });
});
