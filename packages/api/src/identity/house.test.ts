import { HOUR, MINUTE, type RoleName } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { cookieJar } from '../testing/outside.ts';
import { createWorld, once, PASSWORD, refusalOf, seeding } from '../testing/index.ts';

const houseWith = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const [here, there] = [await seeds.site(), await seeds.site()];
  const admin = await seeds.staff('admin');
  const manager = await seeds.staff('manager', here.id);
  const washer = await seeds.staff('washer', here.id);
  const roles = (userId: string, ...held: readonly (readonly [RoleName, string | null])[]) =>
    admin.caller.identity.users.setRoles({ userId, roles: held.map(([role, siteId]) => ({ role, siteId })) });
  return { world, seeds, here, there, admin, manager, washer, roles };
};

describe('accounts', () => {
  it('are found by the start of a name, an email or a username, by those who have them at their site', async () => {
    const { admin, manager, washer } = await houseWith();
    const namesFor = async (caller: typeof admin.caller, search: string) =>
      (await caller.identity.users.list({ search })).items.map(({ fullName }) => fullName);
    expect(await namesFor(admin.caller, 'the w')).toEqual(['The washer']);
    expect(await namesFor(admin.caller, washer.email.slice(0, 8))).toEqual(['The washer']);
    expect(await namesFor(admin.caller, '')).toEqual(['The admin', 'The manager', 'The washer']);
    expect(await namesFor(manager.caller, '')).toEqual(['The manager', 'The washer']);
    expect(await refusalOf(washer.caller.identity.users.list({}))).toMatchObject({ code: 'not-allowed' });
  });

  it('show their roles, sessions and whether a second factor is on; another site’s are unknown', async () => {
    const { world, seeds, there, manager, washer } = await houseWith();
    await world.visitor().identity.login({ login: washer.email, password: PASSWORD, keep: 'body' });
    const shown = await manager.caller.identity.users.get({ userId: washer.userId });
    expect(shown).toMatchObject({
      hasSecondFactor: false,
      roles: [{ role: 'washer' }],
      sessions: [{ isCurrent: false }],
    });
    const { userId } = await seeds.account('washer', there.id);
    expect(await refusalOf(manager.caller.identity.users.get({ userId }))).toMatchObject({ code: 'user/unknown' });
  });

  it('are renamed, unless the name is taken', async () => {
    const { admin, manager, washer } = await houseWith();
    const update = (userId: string) => admin.caller.identity.users.update({ userId, username: 'wim', fullName: 'Wim' });
    expect(await update(washer.userId)).toMatchObject({ username: 'wim', fullName: 'Wim' });
    expect(await refusalOf(update(manager.userId))).toMatchObject({ code: 'username/taken' });
  });

  it('that are suspended are out at once, and come back when they are reinstated', async () => {
    const { world, admin, washer } = await houseWith();
    const login = () => world.visitor().identity.login({ login: washer.email, password: PASSWORD, keep: 'body' });
    await login();
    await admin.caller.identity.users.suspend({ userId: washer.userId });
    expect([...world.store.sessions.values()].every(({ endedAt }) => endedAt !== null)).toBe(true);
    expect(await refusalOf(login())).toMatchObject({ code: 'login/refused' });
    expect(await refusalOf(admin.caller.identity.users.suspend({ userId: washer.userId }))).toMatchObject({
      code: 'user/not-active',
    });
    await admin.caller.identity.users.reinstate({ userId: washer.userId });
    await login();
    expect(await refusalOf(admin.caller.identity.users.reinstate({ userId: washer.userId }))).toMatchObject({
      code: 'user/not-suspended',
    });
  });

  it('are unlocked for every place, and signed out everywhere', async () => {
    const { world, admin, manager, washer } = await houseWith();
    const login = (password: string) => world.visitor().identity.login({ login: washer.email, password, keep: 'body' });
    for (let tries = 0; tries < 5; tries++) await refusalOf(login('wrong'));
    expect(await refusalOf(login(PASSWORD))).toMatchObject({ code: 'login/refused' });
    await manager.caller.identity.users.unlock({ userId: washer.userId });
    await login(PASSWORD);
    await admin.caller.identity.users.endSessions({ userId: washer.userId });
    expect([...world.store.sessions.values()].at(-1)?.endedAt).toBe(world.now());
  });
});

describe('roles that somebody holds', () => {
  it('hold from the next call, and make tokens of before worthless', async () => {
    const { world, here, washer, roles } = await houseWith();
    const before = world.store.users.get(washer.userId)?.rights;
    await roles(washer.userId, ['cashier', here.id], ['client', null]);
    expect(world.store.users.get(washer.userId)?.rights).toBe((before ?? 0) + 1);
    const me = await world.as(world.actorOf(washer.userId)).identity.me({});
    expect(me.roles).toEqual(['cashier', 'client']);
    expect(me.grants.filter(({ permission }) => permission === 'bookings.cancel')).toEqual([
      { permission: 'bookings.cancel', scope: 'own', siteIds: [] },
      { permission: 'bookings.cancel', scope: 'site', siteIds: [here.id] },
    ]);
  });

  it('never leave the house without an admin', async () => {
    const { world, seeds, admin, roles } = await houseWith();
    const demote = () => roles(admin.userId, ['manager', null]);
    expect(await refusalOf(demote())).toMatchObject({ code: 'user/last-admin' });
    expect(await refusalOf(admin.caller.identity.users.suspend({ userId: admin.userId }))).toMatchObject({
      code: 'user/last-admin',
    });
    const second = await seeds.staff('admin');
    await second.caller.identity.users.suspend({ userId: second.userId });
    expect(await refusalOf(demote())).toMatchObject({ code: 'user/last-admin' });
    await admin.caller.identity.users.reinstate({ userId: second.userId });
    await demote();
    expect((await world.as(world.actorOf(admin.userId)).identity.me({})).roles).toEqual(['manager']);
  });

  it('are given by who has as much, or writes roles', async () => {
    const { world, seeds, here, admin, washer } = await houseWith();
    await admin.caller.identity.roles.create({
      name: 'team-lead',
      grants: [
        { permission: 'identity.users.setRoles', scope: 'site' },
        { permission: 'bookings.board', scope: 'site' },
      ],
    });
    const lead = await seeds.account('washer', here.id);
    await admin.caller.identity.users.setRoles({
      userId: lead.userId,
      roles: [
        { role: 'team-lead', siteId: here.id },
        { role: 'washer', siteId: here.id },
      ],
    });
    const caller = world.as(world.actorOf(lead.userId));
    const give = (role: string, siteId: string | null) =>
      caller.identity.users.setRoles({ userId: washer.userId, roles: [{ role, siteId }] });
    expect(await refusalOf(give('admin', null))).toMatchObject({ code: 'user/beyond-your-rights' });
    expect(await refusalOf(give('washer', null))).toMatchObject({ code: 'user/beyond-your-rights' });
    expect(await refusalOf(give('nobody', here.id))).toMatchObject({ code: 'role/unknown' });
    await give('team-lead', here.id);
  });
});

describe('roles as data', () => {
  it('are made, changed and removed by the owner; whoever holds one may do more at once', async () => {
    const { world, here, admin, washer, roles } = await houseWith();
    const { identity } = admin.caller;
    await identity.roles.create({ name: 'seer', grants: [{ permission: 'bookings.seeTotals', scope: 'site' }] });
    await roles(washer.userId, ['seer', here.id]);
    const may = async () =>
      (await world.as(world.actorOf(washer.userId)).identity.me({})).grants.some(
        ({ permission }) => permission === 'bookings.list',
      );
    expect(await may()).toBe(false);
    const grants = [{ permission: 'bookings.list', scope: 'site' as const }];
    expect(await refusalOf(identity.roles.update({ name: 'seer', version: 7, grants }))).toMatchObject({
      code: 'stale',
    });
    await identity.roles.update({ name: 'seer', version: 1, grants, description: 'Sees' });
    expect(await may()).toBe(true);
    expect(await refusalOf(identity.roles.remove({ name: 'seer' }))).toMatchObject({
      code: 'role/held',
      details: { holders: 1 },
    });
    await roles(washer.userId);
    await identity.roles.remove({ name: 'seer' });
    expect((await identity.roles.list({})).items.map(({ name }) => name)).toEqual([
      'admin',
      'cashier',
      'client',
      'manager',
      'washer',
    ]);
  });

  it.each([
    ['a name that there is', { name: 'washer', grants: [] }, 'role/exists'],
    [
      'a permission that there is not',
      { name: 'odd', grants: [{ permission: 'bookings.fly', scope: 'all' as const }] },
      'role/unknown-permission',
    ],
  ])('refuse %s', async (_, input, code) => {
    const { admin } = await houseWith();
    expect(await refusalOf(admin.caller.identity.roles.create(input))).toMatchObject({ code });
  });

  it('keep the owner’s role as it is', async () => {
    const { admin } = await houseWith();
    expect(
      await refusalOf(admin.caller.identity.roles.update({ name: 'admin', version: 1, grants: [] })),
    ).toMatchObject({
      code: 'role/fixed',
    });
    for (const call of [
      admin.caller.identity.roles.update({ name: 'gone', version: 1 }),
      admin.caller.identity.roles.remove({ name: 'gone' }),
    ])
      expect(await refusalOf(call)).toMatchObject({ code: 'role/unknown' });
  });
});

describe('a key of another system', () => {
  const fleet = { name: 'Fleet', permissions: ['bookings.list'], expiresAt: null };

  it('is shown once, does what it was given, and ends', async () => {
    const { world, here, admin } = await houseWith();
    const { key, details } = await admin.caller.identity.apiKeys.issue({ ...fleet, siteIds: [here.id] });
    expect(key).toContain(details.prefix);
    const kept = JSON.stringify([...world.store.apiKeys.values()]);
    expect(kept).not.toContain(key);
    expect(JSON.stringify(await admin.caller.identity.apiKeys.list({}))).not.toMatch(/hash/iu);
    const rotated = await admin.caller.identity.apiKeys.rotate({ keyId: details.id, overlapHours: 1 });
    expect(rotated.key).not.toBe(key);
    expect(rotated.details).toMatchObject({ prefix: details.prefix, formerUntil: '2026-11-21T11:00:00.000Z' });
    expect((await admin.caller.identity.apiKeys.revoke({ keyId: details.id })).revokedAt).toBe(world.now());
    expect((await admin.caller.identity.apiKeys.revoke({ keyId: details.id })).revokedAt).toBe(world.now());
    expect(await refusalOf(admin.caller.identity.apiKeys.rotate({ keyId: details.id }))).toMatchObject({
      code: 'api-key/unknown',
    });
  });

  it('can do no more than who issues it, and only what there is', async () => {
    const { admin, world } = await houseWith();
    const issue = (permissions: string[]) =>
      admin.caller.identity.apiKeys.issue({ ...fleet, permissions, siteIds: null });
    expect(await refusalOf(issue(['bookings.fly']))).toMatchObject({ code: 'role/unknown-permission' });
    expect(await refusalOf(issue(['identity.impersonation.write']))).toMatchObject({ code: 'user/beyond-your-rights' });
    for (const call of [
      admin.caller.identity.apiKeys.rotate({ keyId: world.newId() }),
      admin.caller.identity.apiKeys.revoke({ keyId: world.newId() }),
    ])
      expect(await refusalOf(call)).toMatchObject({ code: 'api-key/unknown' });
  });
});

describe('a shared tablet', () => {
  const paired = async () => {
    const house = await houseWith();
    const jar = cookieJar();
    const here = house.world.as(house.manager.actor, { jar });
    const pair = { siteId: house.here.id, name: 'Counter', kind: 'counter', keep: 'cookie' } as const;
    const { device, token } = await here.identity.devices.pair(pair);
    await house.washer.caller.identity.pin.set({ pin: '2580' });
    await house.manager.caller.identity.pin.set({ pin: '135790' });
    const tablet = house.world.visitor({ jar });
    const signIn = (pin: string, userId = house.washer.userId) =>
      tablet.identity.pin.signIn({ userId, pin, keep: 'body' });
    const act = async () => {
      await signIn('2580');
      const sessionId = [...house.world.store.sessions.keys()].at(-1) ?? '';
      return () => house.world.as(house.world.actorOf(house.washer.userId, sessionId), { jar });
    };
    return { ...house, jar, device, token, tablet, signIn, act };
  };

  it('keeps its token where no script reads it, and says who may act', async () => {
    const { token, jar, tablet, device, washer, manager } = await paired();
    expect([token, jar.deviceToken()]).toEqual([null, `device.${device.id}`]);
    const { people } = await tablet.identity.devices.here({});
    expect(people.map(({ userId }) => userId).toSorted()).toEqual([washer.userId, manager.userId].toSorted());
  });

  it('lets people act by PIN, and never dangerously', async () => {
    const { act, here } = await paired();
    const caller = (await act())();
    expect(await caller.bookings.board({ siteId: here.id })).toMatchObject({ date: '2026-11-21' });
    expect(await refusalOf(caller.identity.pin.set({ pin: '7412' }))).toMatchObject({ code: 'step-up-needed' });
    expect(await refusalOf(caller.identity.stepUp({ password: PASSWORD }))).toMatchObject({
      code: 'step-up/impossible',
    });
  });

  it('locks a person out after five wrong PINs, and only there', async () => {
    const { world, signIn, manager } = await paired();
    for (let tries = 0; tries < 5; tries++)
      expect(await refusalOf(signIn('9999'))).toMatchObject({ code: 'pin/refused' });
    expect(await refusalOf(signIn('2580'))).toMatchObject({ code: 'pin/refused' });
    await signIn('135790', manager.userId);
    world.pass(15 * MINUTE);
    await signIn('2580');
  });

  it('is nothing without its pairing: elsewhere, unpaired, or before anyone set a PIN', async () => {
    const { world, tablet, signIn, act, device, manager, washer, admin } = await paired();
    expect(
      await refusalOf(world.visitor().identity.pin.signIn({ userId: washer.userId, pin: '2580', keep: 'body' })),
    ).toMatchObject({ code: 'device/not-paired' });
    expect(await refusalOf(signIn('2580', admin.userId))).toMatchObject({ code: 'pin/refused' });
    await act();
    await manager.caller.identity.devices.unpair({ deviceId: device.id });
    expect([...world.store.sessions.values()].at(-1)?.endedAt).toBe(world.now());
    expect(await refusalOf(signIn('2580'))).toMatchObject({ code: 'device/not-paired' });
    expect(await refusalOf(tablet.identity.devices.here({}))).toMatchObject({ code: 'device/not-paired' });
    expect((await manager.caller.identity.devices.list({})).items).toEqual([]);
  });

  it('lets a manager allow the next act in place, once, and no more than they may', async () => {
    const { world, act, manager, washer, seeds, here } = await paired();
    const customerId = await seeds.walkIn();
    const caller = await act();
    const confirm = async () => {
      const service = await seeds.service();
      await seeds.bay(here.id);
      const booked = await manager.caller.bookings.create(
        once({
          siteId: here.id,
          customerId,
          serviceIds: [service.id],
          size: 'compact' as const,
          startsAt: '2026-11-24T10:00:00.000Z',
          channel: 'phone' as const,
        }),
      );
      return (by: ReturnType<typeof caller>) => by.bookings.confirm(once({ id: booked.id }));
    };
    const first = await confirm();
    expect(await refusalOf(first(caller()))).toMatchObject({ code: 'not-allowed' });
    const approve = (permission: string, userId = manager.userId, pin = '135790') =>
      caller().identity.pin.approve({ userId, pin, permission });
    expect(await refusalOf(approve('bookings.confirm', manager.userId, '0000'))).toMatchObject({ code: 'pin/refused' });
    expect(await refusalOf(approve('bookings.confirm', washer.userId, '2580'))).toMatchObject({
      code: 'approval/not-theirs',
    });
    expect(await refusalOf(approve('identity.users.list'))).toMatchObject({ code: 'approval/not-theirs' });
    await approve('bookings.confirm');
    await first(caller());
    expect(world.audit().at(-1)).toMatchObject({
      action: 'bookings.confirm',
      actor: { id: washer.userId, approvedById: manager.userId },
    });
    expect(await refusalOf((await confirm())(caller()))).toMatchObject({ code: 'not-allowed' });
    await approve('bookings.confirm');
    world.pass(HOUR);
    expect(await refusalOf((await confirm())(caller()))).toMatchObject({ code: 'not-allowed' });
  });

  it('takes no second act with one approval, even at the same moment', async () => {
    const { world, act, manager, washer } = await paired();
    const caller = await act();
    await caller().identity.pin.approve({ userId: manager.userId, pin: '135790', permission: 'bookings.list' });
    const [first, second] = [caller(), caller()];
    await first.identity.profile.update({ fullName: 'Wim' });
    expect(await refusalOf(second.identity.profile.update({ fullName: 'Jan' }))).toMatchObject({ code: 'not-allowed' });
    expect(world.store.users.get(washer.userId)?.fullName).toBe('Wim');
  });

  it.each([
    ['1234', 'pin/guessable'],
    ['12', 'invalid-input'],
  ])('takes no PIN like %s', async (pin, code) => {
    const { washer } = await houseWith();
    expect(await refusalOf(washer.caller.identity.pin.set({ pin }))).toMatchObject({ code });
  });

  it('waits while hashing has no room', async () => {
    const { world, washer, signIn } = await paired();
    world.hashing.full = true;
    expect(await refusalOf(washer.caller.identity.pin.set({ pin: '7412' }))).toMatchObject({ code: 'hashing/busy' });
    expect(await refusalOf(signIn('2580'))).toMatchObject({ code: 'hashing/busy' });
  });
});

describe('support', () => {
  const helping = async (write = false) => {
    const house = await houseWith();
    const client = await house.seeds.customerAccount('Clara');
    if (write) {
      const grants = [{ permission: 'identity.impersonation.write', scope: 'all' as const }];
      await house.admin.caller.identity.roles.create({ name: 'support', grants });
      await house.roles(house.admin.userId, ['admin', null], ['support', null]);
    }
    const admin = house.world.as(house.world.actorOf(house.admin.userId));
    const start = (userId = client.userId) =>
      admin.identity.impersonation.start({ userId, reason: 'Cannot find her booking', write });
    const be = async () => {
      await start();
      const sessionId = [...house.world.store.sessions.keys()].at(-1) ?? '';
      return () => house.world.as(house.world.actorOf(client.userId, sessionId));
    };
    return { ...house, client, start, be };
  };

  it('sees what the person sees, changes nothing, and both are named', async () => {
    const { be, admin, client, world } = await helping();
    const caller = await be();
    const me = await caller().identity.me({});
    expect(me).toMatchObject({ user: { id: client.userId }, impersonation: { by: 'The admin', mayWrite: false } });
    expect(
      await refusalOf(caller().customers.update(once({ customerId: client.customerId, version: 1, name: 'X' }))),
    ).toMatchObject({
      kind: 'forbidden',
      code: 'read-only',
    });
    expect(world.audit().at(-1)).toMatchObject({
      action: 'identity.impersonation.start',
      actor: { id: admin.userId },
    });
    await caller().identity.impersonation.stop({});
    expect(world.audit().at(-1)?.actor).toMatchObject({ id: client.userId, onBehalfId: admin.userId });
    expect(world.facts().at(-1)).toMatchObject({ type: 'impersonation/ended', by: admin.userId });
  });

  it('acts with leave, and never on the account itself', async () => {
    const { be, client } = await helping(true);
    const caller = await be();
    await caller().customers.update(once({ customerId: client.customerId, version: 1, name: 'Clara Lima' }));
    expect(await refusalOf(caller().identity.profile.update({ fullName: 'X' }))).toMatchObject({ code: 'read-only' });
  });

  it('is nobody of its own rank, not itself, and nobody who is not there', async () => {
    const { seeds, start, admin, world } = await helping();
    const second = await seeds.staff('admin');
    expect(await refusalOf(start(second.userId))).toMatchObject({ code: 'impersonation/not-theirs' });
    expect(await refusalOf(start(admin.userId))).toMatchObject({ code: 'impersonation/not-theirs' });
    expect(await refusalOf(start(world.newId()))).toMatchObject({ code: 'user/unknown' });
    const write = admin.caller.identity.impersonation.start({ userId: second.userId, reason: 'x', write: true });
    expect(await refusalOf(write)).toMatchObject({ code: 'not-allowed' });
    expect(await refusalOf(admin.caller.identity.impersonation.stop({}))).toMatchObject({ code: 'impersonation/none' });
  });

  it('ends when the supporter is signed out', async () => {
    const { world, be, admin } = await helping();
    await be();
    await admin.caller.identity.logoutAll({});
    expect([...world.store.sessions.values()].at(-1)?.endedAt).toBe(world.now());
  });
});
