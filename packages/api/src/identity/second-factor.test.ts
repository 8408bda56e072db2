import { MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { codeAt } from '../testing/outside.ts';
import { createWorld, PASSWORD, refusalOf, seeding } from '../testing/index.ts';

const withAccount = async (role: 'client' | 'admin' = 'client') => {
  const world = createWorld();
  const { email, userId } = await seeding(world).account(role, null);
  const login = (code?: string) =>
    world
      .visitor()
      .identity.login({ login: email, password: PASSWORD, keep: 'body', ...(code === undefined ? {} : { code }) });
  const sit = async (code?: string) => {
    await login(code);
    const sessionId = [...world.store.sessions.keys()].at(-1) ?? '';
    return { sessionId, caller: world.as(world.actorOf(userId, sessionId)) };
  };
  const again = (sessionId: string) => world.as(world.actorOf(userId, sessionId));
  const code = () => codeAt(world.now());
  const enrol = async () => {
    const { caller } = await sit();
    await caller.identity.totp.enroll({});
    return (await caller.identity.totp.confirm({ code: code() })).codes;
  };
  return { world, email, userId, login, sit, again, code, enrol };
};

describe('an authenticator app', () => {
  it('is asked for once its first code was given back, each code once', async () => {
    const { world, login, code, enrol } = await withAccount();
    await enrol();
    expect(await refusalOf(login())).toMatchObject({
      kind: 'unauthenticated',
      code: 'login/code-needed',
      field: 'code',
    });
    expect(await refusalOf(login(code()))).toMatchObject({ code: 'login/code-wrong' });
    world.pass(30_000);
    await login(code());
    expect(await refusalOf(login(code()))).toMatchObject({ code: 'login/code-wrong' });
  });

  it('keeps wrong codes from being guessed, as it does passwords', async () => {
    const { world, login, code, enrol } = await withAccount();
    await enrol();
    for (let tries = 0; tries < 5; tries++) await refusalOf(login('000000'));
    world.pass(30_000);
    expect(await refusalOf(login(code()))).toMatchObject({ code: 'login/refused' });
  });

  it('can be stood in for by each recovery code once, and the owner hears of it', async () => {
    const { world, login, enrol } = await withAccount();
    const [first = '', second = ''] = await enrol();
    await login(first);
    expect(await refusalOf(login(first))).toMatchObject({ code: 'login/code-wrong' });
    await login(second);
    await world.drain();
    expect(world.mails().at(-1)?.subject).toBe('A recovery code was used');
  });

  it('is not turned on by a wrong code, nor twice', async () => {
    const { sit, code } = await withAccount();
    const { caller } = await sit();
    expect(await refusalOf(caller.identity.totp.confirm({ code: code() }))).toMatchObject({
      code: 'second-factor/off',
    });
    await caller.identity.totp.enroll({});
    expect(await refusalOf(caller.identity.totp.confirm({ code: '000000' }))).toMatchObject({
      code: 'second-factor/code-wrong',
    });
    await caller.identity.totp.confirm({ code: code() });
    expect(await refusalOf(caller.identity.totp.enroll({}))).toMatchObject({ code: 'second-factor/on' });
  });

  it('is turned off, and its recovery codes renewed, only by someone who has just proved themselves', async () => {
    const { world, sit, again, code, enrol, login } = await withAccount();
    const [old = ''] = await enrol();
    world.pass(30_000);
    const { sessionId } = await sit(code());
    world.pass(11 * MINUTE);
    expect(await refusalOf(again(sessionId).identity.totp.disable({}))).toMatchObject({ code: 'step-up-needed' });
    expect(await refusalOf(again(sessionId).identity.stepUp({ password: PASSWORD }))).toMatchObject({
      code: 'step-up/wrong',
    });
    await again(sessionId).identity.stepUp({ password: PASSWORD, code: code() });
    expect(await again(sessionId).identity.passkeys.list({})).toMatchObject({ totp: true, recoveryCodesLeft: 10 });
    const { codes } = await again(sessionId).identity.recoveryCodes.renew({});
    expect(await refusalOf(login(old))).toMatchObject({ code: 'login/code-wrong' });
    await login(codes[0]);
    await again(sessionId).identity.totp.disable({});
    await login();
    expect(await again(sessionId).identity.passkeys.list({})).toMatchObject({ totp: false, recoveryCodesLeft: 0 });
  });
});

describe('stepping up', () => {
  it('is locked by wrong passwords for a while', async () => {
    const { world, sit, again } = await withAccount();
    const { sessionId } = await sit();
    for (let tries = 0; tries < 5; tries++) await refusalOf(again(sessionId).identity.stepUp({ password: 'wrong' }));
    expect(await refusalOf(again(sessionId).identity.stepUp({ password: PASSWORD }))).toMatchObject({
      code: 'step-up/wrong',
    });
    world.pass(15 * MINUTE);
    expect(await again(sessionId).identity.stepUp({ password: PASSWORD })).toEqual({ done: true });
  });

  it('waits while hashing has no room', async () => {
    const { world, sit, again } = await withAccount();
    const { sessionId } = await sit();
    world.hashing.full = true;
    expect(await refusalOf(again(sessionId).identity.stepUp({ password: PASSWORD }))).toMatchObject({
      code: 'hashing/busy',
    });
  });
});

describe('where the owner demands a second factor of admins', () => {
  it('an admin without one can do nothing but enrol', async () => {
    const { world, sit, again, code } = await withAccount('admin');
    await world.as(world.actorOf([...world.store.users.keys()][0] ?? '')).identity.security.set({
      adminsNeedSecondFactor: true,
    });
    const { sessionId, caller } = await sit();
    expect(await caller.identity.me({})).toMatchObject({ needsSecondFactor: true });
    expect(await refusalOf(caller.identity.users.list({}))).toMatchObject({ code: 'not-allowed' });
    await caller.identity.totp.enroll({});
    await caller.identity.totp.confirm({ code: code() });
    expect(await again(sessionId).identity.me({})).toMatchObject({ needsSecondFactor: false });
    expect((await again(sessionId).identity.users.list({})).items).toHaveLength(1);
    expect(await again(sessionId).identity.security.get({})).toMatchObject({ adminsNeedSecondFactor: true });
  });
});

describe('a passkey', () => {
  const challengeIn = (options: string): string => JSON.parse(options).challenge;
  const withPasskey = async () => {
    const house = await withAccount();
    const { caller, sessionId } = await house.sit();
    const { options } = await caller.identity.passkeys.registerOptions({});
    const response = `made ${challengeIn(options)} credential-1`;
    const passkey = await caller.identity.passkeys.register({ name: 'Phone', response });
    const answer = async (credential = 'credential-1') => {
      const asked = await house.world.visitor().identity.passkeys.signInOptions({});
      return `answer ${challengeIn(asked.options)} ${credential}`;
    };
    const signIn = (text: string) => house.world.visitor().identity.passkeys.signIn({ response: text, keep: 'body' });
    return { ...house, caller, sessionId, passkey, response, answer, signIn };
  };

  it('signs in without a password, and is proof enough for anything', async () => {
    const { world, userId, answer, signIn } = await withPasskey();
    expect((await signIn(await answer())).user.id).toBe(userId);
    expect([...world.store.sessions.values()].at(-1)).toMatchObject({ isStrong: true });
  });

  it('answers each challenge once', async () => {
    const { answer, signIn, caller, response } = await withPasskey();
    const text = await answer();
    await signIn(text);
    expect(await refusalOf(signIn(text))).toMatchObject({ code: 'login/refused' });
    expect(await refusalOf(caller.identity.passkeys.register({ name: 'Again', response }))).toMatchObject({
      code: 'passkey/refused',
    });
  });

  it('that is unknown, removed, or of someone suspended signs nobody in', async () => {
    const { world, userId, answer, signIn, caller, passkey } = await withPasskey();
    expect(await refusalOf(signIn(await answer('other')))).toMatchObject({ code: 'login/refused' });
    expect(await refusalOf(signIn('nonsense'))).toMatchObject({ code: 'login/refused' });
    const user = world.store.users.get(userId);
    if (user !== undefined) world.store.users.set(userId, { ...user, status: 'suspended' });
    expect(await refusalOf(signIn(await answer()))).toMatchObject({ code: 'login/refused' });
    if (user !== undefined) world.store.users.set(userId, user);
    await caller.identity.passkeys.remove({ passkeyId: passkey.id });
    expect(await refusalOf(signIn(await answer()))).toMatchObject({ code: 'login/refused' });
    expect(await refusalOf(caller.identity.passkeys.remove({ passkeyId: passkey.id }))).toMatchObject({
      code: 'passkey/unknown',
    });
  });

  it('steps up, but not for somebody else', async () => {
    const { world, again, sessionId, answer } = await withPasskey();
    world.pass(11 * MINUTE);
    const { caller: other } = await seeding(world).staff('client');
    expect(await refusalOf(other.identity.stepUp({ response: await answer() }))).toMatchObject({
      code: 'step-up/wrong',
    });
    await again(sessionId).identity.stepUp({ response: await answer() });
    expect(await again(sessionId).identity.me({})).toMatchObject({ provedAt: world.now() });
  });

  it('is registered by its own person, twenty at most, and signing in by it is limited', async () => {
    const { world, caller, signIn } = await withPasskey();
    expect(await refusalOf(caller.identity.passkeys.register({ name: 'X', response: 'made 1.other c' }))).toMatchObject(
      {
        code: 'passkey/refused',
      },
    );
    for (let made = 1; made < 20; made++) {
      const { options } = await caller.identity.passkeys.registerOptions({});
      await caller.identity.passkeys.register({ name: 'More', response: `made ${challengeIn(options)} more-${made}` });
    }
    const { options } = await caller.identity.passkeys.registerOptions({});
    expect(
      await refusalOf(caller.identity.passkeys.register({ name: 'Y', response: `made ${challengeIn(options)} last` })),
    ).toMatchObject({ code: 'passkey/too-many', details: { most: 20 } });
    for (let tries = 0; tries < 60; tries++) await refusalOf(signIn('nonsense'));
    expect(await refusalOf(signIn('nonsense'))).toMatchObject({ code: 'attempts/too-many' });
    expect(world.facts().some(({ type }) => type === 'passkey/registered')).toBe(true);
  });
});
