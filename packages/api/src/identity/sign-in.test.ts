import { MINUTE, type SignedIn } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, PASSWORD, refusalOf, seeding } from '../testing/index.ts';
import { ana, types, worldWith } from './account.fixture.ts';
import { tellOwners } from '../sweeps.ts';

describe('signing in', () => {
  it('works by email or username, whatever their case', async () => {
    const { login } = await worldWith('verified');
    for (const name of ['ANA@example.test', 'Ana.Reis'])
      expect((await login(PASSWORD, name)).user.email).toBe(ana.email);
  });

  it('answers alike for unknown, wrong, unverified, suspended and locked', async () => {
    const known = await worldWith('verified');
    const unverified = await worldWith('registered');
    const suspended = await worldWith('verified');
    for (const [id, user] of suspended.world.store.users)
      suspended.world.store.users.set(id, { ...user, status: 'suspended' });
    const locked = await worldWith('verified');
    for (let wrong = 0; wrong < 5; wrong++) await refusalOf(locked.login('wrong'));
    const answers = [
      await refusalOf(known.login(PASSWORD, 'nobody@example.test')),
      await refusalOf(known.login('wrong')),
      await refusalOf(unverified.login()),
      await refusalOf(suspended.login()),
      await refusalOf(locked.login()),
    ];
    for (const answer of answers)
      expect(answer).toEqual({ kind: 'unauthenticated', code: 'login/refused', field: 'password' });
  });

  it('keeps the count of wrong passwords although it is refused, and locks for a quarter of an hour', async () => {
    const { world, login } = await worldWith('verified');
    for (let wrong = 1; wrong <= 5; wrong++) {
      await refusalOf(login('wrong'));
      expect([...world.store.attempts.values()][0]?.failures).toBe(wrong);
    }
    expect(await refusalOf(login())).toMatchObject({ code: 'login/refused' });
    world.pass(15 * MINUTE);
    await login();
    expect(world.store.attempts.size).toBe(0);
  });

  it('lets no stranger lock the owner out from elsewhere', async () => {
    const { login } = await worldWith('verified');
    for (let wrong = 0; wrong < 5; wrong++) await refusalOf(login('wrong', ana.email, '198.51.100.1'));
    expect((await login()).user.email).toBe(ana.email);
  });

  it('reminds an unverified person by mail, at most three times an hour', async () => {
    const { world, login } = await worldWith('registered');
    for (let tries = 0; tries < 5; tries++) {
      await refusalOf(login());
      await tellOwners(world);
      await world.drain();
    }
    expect(world.mails()).toHaveLength(3);
    await refusalOf(login('wrong'));
    await tellOwners(world);
    await world.drain();
    expect(world.mails()).toHaveLength(3);
  });

  it('replaces a hash that has become weak', async () => {
    const { world, login } = await worldWith('verified');
    const [user] = world.store.users.values();
    if (user !== undefined) world.store.users.set(user.id, { ...user, passwordHash: `weak:${PASSWORD}` });
    await login();
    expect([...world.store.users.values()][0]?.passwordHash).toBe(`strong:${PASSWORD}`);
    expect(types(world).slice(-3)).toEqual(['session/opened', 'user/logged-in', 'user/password-rehashed']);
  });

  it('is limited by address, and refused while hashing has no room', async () => {
    const { world, login } = await worldWith('verified');
    world.hashing.full = true;
    expect(await refusalOf(login())).toMatchObject({ code: 'hashing/busy' });
    for (let tries = 1; tries < 60; tries++) await refusalOf(login());
    expect(await refusalOf(login())).toMatchObject({ code: 'attempts/too-many', details: { retryAfterSeconds: 60 } });
  });

  it('is written into the trail, refused or not', async () => {
    const { world, login } = await worldWith('verified');
    await refusalOf(login('wrong'));
    await login();
    expect(world.audit().slice(-2)).toMatchObject([
      { action: 'identity.login', outcome: 'denied', failureCode: 'login/refused' },
      { action: 'identity.login', outcome: 'done', targets: [{ kind: 'session' }, { kind: 'user' }] },
    ]);
  });
});

describe('what a session may', () => {
  it('comes from the roles that its person holds', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { siteId } = await seeds.house();
    const { caller } = await seeds.staff('manager', siteId);
    const me = await caller.identity.me({});
    expect(me.roles).toEqual(['manager']);
    expect(me.customerId).toBeNull();
    expect(me.grants).toContainEqual({ permission: 'bookings.undoAny', scope: 'site', siteIds: [siteId] });
    expect(me.grants).toContainEqual({ permission: 'customers.list', scope: 'all', siteIds: [] });
  });

  it('ends with the account', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { actor } = await seeds.customerAccount();
    const gone: SignedIn = { ...(actor.kind === 'user' ? actor : neverHere()), userId: world.newId() };
    expect(await refusalOf(world.as(gone).identity.me({}))).toMatchObject({ code: 'session/ended' });
    expect(await refusalOf(world.visitor().identity.me({}))).toMatchObject({ code: 'not-signed-in' });
    expect(await refusalOf(seeds.admin.identity.me({}))).toMatchObject({ code: 'session/ended' });
  });

  it('waits for its customer', async () => {
    const { world, stranger, tokenOf, login } = await worldWith('registered');
    await stranger.identity.verifyEmail({ token: tokenOf() });
    const { user } = await login();
    const early = world.as(world.actorOf(user.id));
    expect(await refusalOf(early.vehicles.list({}))).toMatchObject({ kind: 'refused', code: 'customer/not-ready' });
    expect(await refusalOf(early.bookings.listByCustomer({}))).toMatchObject({ code: 'customer/not-ready' });
    const siteId = world.newId();
    const order = { siteId, serviceIds: [siteId], size: 'large' as const, startsAt: world.now() };
    expect(await refusalOf(early.bookings.create(once(order)))).toMatchObject({ code: 'customer/not-ready' });
  });
});

const neverHere = (): never => {
  throw new Error('an account signs in as a user');
};
