import { HOUR } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/index.ts';
import { ana, types, worldWith } from './account.fixture.ts';

describe('signing up', () => {
  it('sends a link, and opening it makes the account active and gives it a customer', async () => {
    const { world, stranger, tokenOf, login } = await worldWith('registered');
    expect(world.mails()).toMatchObject([
      { to: { name: 'Ana Reis', email: ana.email }, subject: 'Confirm your email address' },
    ]);
    expect(await stranger.identity.verifyEmail({ token: tokenOf() })).toEqual({ done: true });
    await world.drain();
    expect(types(world)).toEqual([
      'mail/requested',
      'user/registered',
      'user/verification-issued',
      'user/verified',
      'customer/created',
    ]);
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

  it('tells a taken username alike beside a known address and an unknown one', async () => {
    const { stranger } = await worldWith('verified');
    for (const email of [ana.email, 'nobody@example.test'])
      expect(await refusalOf(stranger.identity.register({ ...ana, email }))).toMatchObject({ code: 'username/taken' });
  });

  it('sends the link once more to someone who registers twice before opening it', async () => {
    const { world, stranger, tokenOf } = await worldWith('registered');
    const first = tokenOf();
    const { username: _, ...again } = ana;
    await stranger.identity.register(again);
    await world.drain();
    expect(tokenOf()).not.toBe(first);
    await stranger.identity.verifyEmail({ token: first });
    expect(await refusalOf(stranger.identity.verifyEmail({ token: tokenOf() }))).toMatchObject({
      code: 'verification/expired',
    });
  });

  it('writes to one mailbox three times an hour at most, and answers alike', async () => {
    const { world, stranger } = await worldWith('registered');
    const { username: _, ...again } = ana;
    const many = async () => {
      for (let tries = 0; tries < 5; tries++) expect(await stranger.identity.register(again)).toEqual({ done: true });
      await world.drain();
      return world.mails().length;
    };
    expect(await many()).toBe(3);
    world.pass(HOUR);
    expect(await many()).toBe(6);
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
    expect([...world.store.tokens.values()].map(({ token: { usedAt } }) => usedAt)).toEqual([world.now()]);
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
    expect(world.mails()).toHaveLength(3);
  });

  it('is not sent to someone who needs none', async () => {
    const { world, stranger } = await worldWith('verified');
    await stranger.identity.resendVerification({ email: ana.email });
    await world.drain();
    expect(world.mails()).toHaveLength(1);
  });
});
