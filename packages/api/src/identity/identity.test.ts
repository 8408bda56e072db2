import { HOUR, MINUTE, type SignedIn } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, PASSWORD, refusalOf, seeding } from '../testing/index.ts';

const ana = { email: 'ana@example.test', username: 'ana.reis', fullName: 'Ana Reis', password: PASSWORD };
const worldWith = async (step: 'nobody' | 'registered' | 'verified') => {
  const world = createWorld();
  const stranger = world.visitor();
  const tokenOf = () => /token=(\S+)/u.exec(world.mails().at(-1)?.text ?? '')?.[1] ?? '';
  if (step !== 'nobody') {
    await stranger.identity.register(ana);
    await world.drain();
  }
  if (step === 'verified') {
    await stranger.identity.verifyEmail({ token: tokenOf() });
    await world.drain();
  }
  const login = (password = PASSWORD, as = 'ana@example.test', address?: string) =>
    world.visitor(address === undefined ? {} : { address }).identity.login({ login: as, password, keep: 'body' });
  return { world, stranger, tokenOf, login };
};
const types = (world: ReturnType<typeof createWorld>) => world.facts().map(({ type }) => type);

describe('signing up', () => {
  it('sends a link, and opening it makes the account active and gives it a customer', async () => {
    const { world, stranger, tokenOf, login } = await worldWith('registered');
    expect(world.mails()).toMatchObject([
      { to: { name: 'Ana Reis', email: ana.email }, subject: 'Confirm your email address' },
    ]);
    expect(await stranger.identity.verifyEmail({ token: tokenOf() })).toEqual({ done: true });
    await world.drain();
    expect(types(world)).toEqual(['user/registered', 'user/verification-issued', 'user/verified', 'customer/created']);
    const { user } = await login();
    expect(user).toEqual({ id: user.id, email: ana.email, username: ana.username, fullName: ana.fullName });
    const me = await world.as(world.actorOf(user.id)).identity.me({});
    expect(me).toMatchObject({ user, roles: ['client'] });
    expect(me.customerId).toBe([...world.store.customers.values()][0]?.id);
    expect(me.grants).toContainEqual({ permission: 'bookings.cancel', scope: 'own', siteIds: [] });
  });

  it('answers alike when the address is known; only its owner learns it', async () => {
    const { world, stranger } = await worldWith('verified');
    const again = await stranger.identity.register({ ...ana, username: 'somebody.else', fullName: 'A Stranger' });
    await world.drain();
    expect(again).toEqual({ done: true });
    expect(world.mails().at(-1)).toMatchObject({ to: { name: 'Ana Reis' }, subject: 'You already have an account' });
    expect(world.store.users.size).toBe(1);
  });

  it('sends the link once more to someone who registers twice before opening it', async () => {
    const { world, stranger, tokenOf } = await worldWith('registered');
    const first = tokenOf();
    await stranger.identity.register(ana);
    await world.drain();
    expect(tokenOf()).not.toBe(first);
    await stranger.identity.verifyEmail({ token: first });
    expect(await refusalOf(stranger.identity.verifyEmail({ token: tokenOf() }))).toMatchObject({
      code: 'verification/expired',
    });
  });

  it('needs a name of its own and a good password, and says which field is wrong', async () => {
    const { stranger } = await worldWith('registered');
    const refused = (changes: Partial<typeof ana>) =>
      refusalOf(stranger.identity.register({ ...ana, email: 'rui@example.test', ...changes }));
    expect(await refused({})).toMatchObject({ kind: 'conflict', code: 'username/taken', field: 'username' });
    expect(await refused({ password: 'short' })).toMatchObject({ code: 'password/too-short', field: 'password' });
    expect(await refused({ password: 'password123' })).toMatchObject({ code: 'password/common' });
    expect(await refused({ email: 'no address' })).toMatchObject({ code: 'invalid-input', field: 'email' });
  });

  it('is limited by address, and refused while hashing has no room', async () => {
    const { world, stranger } = await worldWith('nobody');
    world.hashing.full = true;
    expect(await refusalOf(stranger.identity.register(ana))).toMatchObject({ kind: 'busy', code: 'hashing/busy' });
    for (let tries = 1; tries < 20; tries++) await refusalOf(stranger.identity.register(ana));
    world.hashing.full = false;
    expect(await refusalOf(stranger.identity.register(ana))).toMatchObject({
      code: 'attempts/too-many',
      details: { retryAfterSeconds: 3600 },
    });
    world.pass(HOUR);
    expect(await stranger.identity.register(ana)).toEqual({ done: true });
  });
});

describe('the link of the mail', () => {
  it('is good for a day and once', async () => {
    const { world, stranger, tokenOf } = await worldWith('registered');
    const token = tokenOf();
    const open = (text = token) => stranger.identity.verifyEmail({ token: text });
    expect(await refusalOf(open(`${token}0`))).toMatchObject({ code: 'verification/expired' });
    expect(await refusalOf(open(`verify.${world.newId()}`))).toMatchObject({ code: 'verification/expired' });
    world.pass(24 * HOUR);
    expect(await refusalOf(open())).toMatchObject({ code: 'verification/expired' });
    world.pass(-1);
    await open();
    expect(await refusalOf(open())).toMatchObject({ code: 'verification/expired' });
  });

  it('is sent again three times an hour, to unknown addresses as to known ones', async () => {
    const { world, stranger } = await worldWith('registered');
    for (const email of [ana.email, 'nobody@example.test']) {
      for (let sent = 0; sent < 3; sent++)
        expect(await stranger.identity.resendVerification({ email })).toEqual({ done: true });
      expect(await refusalOf(stranger.identity.resendVerification({ email }))).toMatchObject({
        kind: 'limited',
        code: 'attempts/too-many',
        field: 'email',
      });
    }
    await world.drain();
    expect(world.mails()).toHaveLength(4);
  });

  it('is not sent to someone who needs none', async () => {
    const { world, stranger } = await worldWith('verified');
    await stranger.identity.resendVerification({ email: ana.email });
    await world.drain();
    expect(world.mails()).toHaveLength(1);
  });
});

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
      await world.drain();
    }
    expect(world.mails()).toHaveLength(3);
    await refusalOf(login('wrong'));
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
