import { HOUR } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { tellOwners } from '../sweeps.ts';
import { cookieJar } from '../testing/outside.ts';
import { createWorld, PASSWORD, refusalOf, seeding } from '../testing/index.ts';
import { ana, worldWith } from './account.fixture.ts';

const NEXT = 'green river 77';

/** Somebody signed in by the real way, so that the session is one that can be ended. */
const signedIn = async () => {
  const world = createWorld();
  const account = await seeding(world).account('client', null);
  const login = async (password = PASSWORD, seat: { address?: string; jar?: ReturnType<typeof cookieJar> } = {}) =>
    world
      .visitor(seat)
      .identity.login({ login: account.email, password, keep: seat.jar === undefined ? 'body' : 'cookie' });
  const sit = async () => {
    const { refreshToken } = await login();
    const sessionId = [...world.store.sessions.keys()].at(-1) ?? '';
    return { sessionId, refreshToken: refreshToken ?? '', caller: world.as(world.actorOf(account.userId, sessionId)) };
  };
  const isOpen = (sessionId: string) => world.store.sessions.get(sessionId)?.endedAt === null;
  return { world, ...account, login, sit, isOpen };
};

describe('changing the password', () => {
  it('wants the current one, ends every other session, and tells the owner', async () => {
    const { world, sit, isOpen, login } = await signedIn();
    const [here, there] = [await sit(), await sit()];
    const change = (currentPassword: string) =>
      here.caller.identity.changePassword({ currentPassword, password: NEXT });
    expect(await refusalOf(change('wrong'))).toMatchObject({ code: 'password/wrong', field: 'currentPassword' });
    await change(PASSWORD);
    expect([isOpen(here.sessionId), isOpen(there.sessionId)]).toEqual([true, false]);
    await world.drain();
    expect(world.mails().at(-1)?.subject).toBe('Your password was changed');
    expect(await refusalOf(login())).toMatchObject({ code: 'login/refused' });
    await login(NEXT);
  });

  it('refuses a poor one, too many guesses, and a hash queue that is full', async () => {
    const { world, sit } = await signedIn();
    const { caller } = await sit();
    const change = (currentPassword: string, password: string) =>
      caller.identity.changePassword({ currentPassword, password });
    expect(await refusalOf(change(PASSWORD, 'password1'))).toMatchObject({ code: 'password/common' });
    world.hashing.full = true;
    expect(await refusalOf(change(PASSWORD, NEXT))).toMatchObject({ code: 'hashing/busy' });
    world.hashing.full = false;
    for (let tries = 0; tries < 8; tries++) await refusalOf(change('wrong', NEXT));
    expect(await refusalOf(change(PASSWORD, NEXT))).toMatchObject({ kind: 'limited', code: 'attempts/too-many' });
  });
});

describe('a forgotten password', () => {
  const resetToken = (world: ReturnType<typeof createWorld>) =>
    /token=(\S+)/u.exec(world.mails().findLast(({ subject }) => subject === 'Set a new password')?.text ?? '')?.[1] ??
    '';

  it('is replaced by the link of the mail: once, within the hour, and every session ends', async () => {
    const { world, email, sit, isOpen, login } = await signedIn();
    const { sessionId } = await sit();
    const stranger = world.visitor();
    await stranger.identity.requestPasswordReset({ email });
    await world.drain();
    const token = resetToken(world);
    await stranger.identity.resetPassword({ token, password: NEXT });
    expect(isOpen(sessionId)).toBe(false);
    await login(NEXT);
    expect(await refusalOf(stranger.identity.resetPassword({ token, password: NEXT }))).toMatchObject({
      code: 'reset/expired',
    });
  });

  it.each([
    ['too old', HOUR, (token: string) => token],
    ['forged', 0, (token: string) => `${token}0`],
    ['of a verification mail', 0, (token: string) => token.replace('reset', 'verify')],
  ])('is not replaced by a link that is %s', async (_, wait, forged) => {
    const { world, email } = await signedIn();
    await world.visitor().identity.requestPasswordReset({ email });
    await world.drain();
    const token = forged(resetToken(world));
    world.pass(wait);
    expect(await refusalOf(world.visitor().identity.resetPassword({ token, password: NEXT }))).toMatchObject({
      code: 'reset/expired',
    });
  });

  it('answers alike to everyone, and writes three times an hour to those who may sign in', async () => {
    const { world, email } = await signedIn();
    const { world: other } = await worldWith('registered');
    for (const [where, to] of [
      [world, email],
      [world, 'nobody@example.test'],
      [other, ana.email],
    ] as const) {
      const before = where.mails().length;
      for (let tries = 0; tries < 3; tries++)
        expect(await where.visitor().identity.requestPasswordReset({ email: to })).toEqual({ done: true });
      expect(await refusalOf(where.visitor().identity.requestPasswordReset({ email: to }))).toMatchObject({
        code: 'attempts/too-many',
      });
      await where.drain();
      expect(where.mails().length - before).toBe(to === email ? 3 : 0);
      expect([...where.store.mailRequests]).toEqual([]);
    }
  });

  it('is not replaced once the account is closed', async () => {
    const { world, email, userId } = await signedIn();
    await world.visitor().identity.requestPasswordReset({ email });
    await world.drain();
    const user = world.store.users.get(userId);
    if (user !== undefined) world.store.users.set(userId, { ...user, status: 'suspended' });
    const reset = world.visitor().identity.resetPassword({ token: resetToken(world), password: NEXT });
    expect(await refusalOf(reset)).toMatchObject({ code: 'reset/expired' });
  });

  it('opens every place that was locked out', async () => {
    const { world, email, login } = await signedIn();
    for (let tries = 0; tries < 5; tries++) await refusalOf(login('wrong'));
    expect(await refusalOf(login())).toMatchObject({ code: 'login/refused' });
    await world.visitor().identity.requestPasswordReset({ email });
    await world.drain();
    await world.visitor().identity.resetPassword({ token: resetToken(world), password: NEXT });
    await login(NEXT);
  });
});

describe('wrong passwords', () => {
  it('lock the place they come from, tell the owner, and not the browser that the owner uses', async () => {
    const { world, login } = await signedIn();
    const jar = cookieJar();
    await login(PASSWORD, { jar });
    for (let tries = 0; tries < 5; tries++) await refusalOf(login('wrong'));
    expect(await refusalOf(login())).toMatchObject({ code: 'login/refused' });
    await login(PASSWORD, { jar });
    await login(PASSWORD, { address: '198.51.100.9' });
    await tellOwners(world);
    await world.drain();
    expect(world.mails().map(({ subject }) => subject)).toContain('Wrong passwords for your account');
    expect(world.facts()).toContainEqual(expect.objectContaining({ type: 'user/locked' }));
  });

  it('are counted for somebody else’s browser by its address', async () => {
    const { world, login } = await signedIn();
    const other = await seeding(world).account('client', null);
    const jar = cookieJar();
    await world.visitor({ jar }).identity.login({ login: other.email, password: PASSWORD, keep: 'cookie' });
    for (let tries = 0; tries < 5; tries++) await refusalOf(login('wrong', { jar }));
    expect(await refusalOf(login())).toMatchObject({ code: 'login/refused' });
  });

  it('leave alike traces whether the account exists or not', async () => {
    const { world, email } = await signedIn();
    const tracesOf = async (name: string) => {
      const [facts, trail] = [world.facts().length, world.audit().length];
      await refusalOf(world.visitor().identity.login({ login: name, password: 'wrong', keep: 'body' }));
      return {
        facts: world.facts().length - facts,
        trail: world
          .audit()
          .slice(trail)
          .map(({ outcome }) => outcome),
      };
    };
    expect(await tracesOf(email)).toEqual(await tracesOf('nobody@example.test'));
  });
});

describe('one’s own account', () => {
  it('lists where it is signed in, and signs one of them out', async () => {
    const { world, sit, isOpen } = await signedIn();
    const [here, there] = [await sit(), await sit()];
    const stranger = (await seeding(world).staff('manager')).caller;
    const { items } = await here.caller.identity.sessions.list({});
    expect(new Map(items.map(({ id, isCurrent }) => [id, isCurrent]))).toEqual(
      new Map([
        [here.sessionId, true],
        [there.sessionId, false],
      ]),
    );
    expect(await refusalOf(stranger.identity.sessions.revoke({ sessionId: there.sessionId }))).toMatchObject({
      code: 'session/unknown',
    });
    await here.caller.identity.sessions.revoke({ sessionId: there.sessionId });
    expect([isOpen(here.sessionId), isOpen(there.sessionId)]).toEqual([true, false]);
  });

  it('signs out everywhere', async () => {
    const { sit, isOpen } = await signedIn();
    const sessions = [await sit(), await sit()];
    await sessions[0]?.caller.identity.logoutAll({});
    expect(sessions.map(({ sessionId }) => isOpen(sessionId))).toEqual([false, false]);
  });

  it('changes its names, unless somebody has that one', async () => {
    const { world, sit } = await signedIn();
    const { caller } = await sit();
    expect(await caller.identity.profile.update({ fullName: 'Ana Reis', username: 'ana' })).toMatchObject({
      fullName: 'Ana Reis',
      username: 'ana',
    });
    const { caller: other } = await seeding(world).staff('washer');
    expect(await refusalOf(other.identity.profile.update({ username: 'ana' }))).toMatchObject({
      code: 'username/taken',
    });
  });
});
