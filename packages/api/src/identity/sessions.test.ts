import { DAY, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { cookieJar } from '../testing/outside.ts';
import { createWorld, PASSWORD, refusalOf, seeding } from '../testing/index.ts';

const signedIn = async () => {
  const world = createWorld();
  const { email } = await seeding(world).staff('client');
  const stranger = world.visitor();
  const { refreshToken } = await stranger.identity.login({ login: email, password: PASSWORD, keep: 'body' });
  const first = refreshToken ?? '';
  const refresh = (token: string) => stranger.identity.refresh({ refreshToken: token, keep: 'body' });
  const successor = async (token: string) => (await refresh(token)).refreshToken ?? '';
  return { world, email, stranger, first, refresh, successor };
};

describe('a refresh token', () => {
  it('is used once and followed by another', async () => {
    const { first, refresh, successor } = await signedIn();
    const second = await successor(first);
    expect(second).not.toBe(first);
    expect(await refresh(second)).toMatchObject({ accessToken: expect.stringContaining('client') });
  });

  it('whose answer got lost gives the same successor again, for ten seconds', async () => {
    const { world, first, successor } = await signedIn();
    const second = await successor(first);
    world.pass(10_000);
    expect(await successor(first)).toBe(second);
    expect(await successor(second)).not.toBe(second);
  });

  it('that comes back later ends the whole family, although it is refused', async () => {
    const { world, first, refresh, successor } = await signedIn();
    const second = await successor(first);
    world.pass(10_001);
    expect(await refusalOf(refresh(first))).toMatchObject({ kind: 'unauthenticated', code: 'session/ended' });
    expect(world.facts().at(-1)).toMatchObject({ type: 'session/reuse-detected' });
    expect(await refusalOf(refresh(second))).toMatchObject({ code: 'session/ended' });
    expect(world.audit().at(-1)).toMatchObject({ action: 'identity.refresh', outcome: 'denied' });
  });

  it('lasts for seven days from its last use', async () => {
    const { world, first, refresh, successor } = await signedIn();
    world.pass(7 * DAY - 1);
    const second = await successor(first);
    world.pass(7 * DAY - 1);
    const third = await successor(second);
    world.pass(7 * DAY);
    expect(await refusalOf(refresh(third))).toMatchObject({ code: 'session/ended' });
  });

  it('that was forged, or never given, is refused', async () => {
    const { world, first, refresh } = await signedIn();
    for (const token of [`${first}0`, 'nonsense', `refresh.${world.newId()}.1`])
      expect(await refusalOf(refresh(token))).toMatchObject({ code: 'session/ended' });
  });

  it('of a person who was suspended is refused', async () => {
    const { world, first, refresh } = await signedIn();
    for (const [id, user] of world.store.users) world.store.users.set(id, { ...user, status: 'suspended' });
    expect(await refusalOf(refresh(first))).toMatchObject({ code: 'session/ended' });
  });

  it('of a browser stays in its cookie jar', async () => {
    const { world, email } = await signedIn();
    const jar = cookieJar();
    const browser = world.visitor({ jar });
    const opened = await browser.identity.login({ login: email, password: PASSWORD, keep: 'cookie' });
    expect(opened.refreshToken).toBeNull();
    const first = jar.refreshToken();
    expect((await browser.identity.refresh({ keep: 'cookie' })).refreshToken).toBeNull();
    expect(jar.refreshToken()).not.toBe(first);
    await browser.identity.logout({});
    expect(jar.refreshToken()).toBeNull();
    expect(await refusalOf(browser.identity.refresh({ keep: 'cookie' }))).toMatchObject({ code: 'session/ended' });
  });

  it('says until when its access token is good, by the same clock', async () => {
    const { world, first, refresh } = await signedIn();
    expect((await refresh(first)).accessExpiresAt).toBe(Instant.plus(world.now(), 15 * 60_000));
  });
});

describe('signing out', () => {
  it('ends the family, once and again', async () => {
    const { world, stranger, first, refresh } = await signedIn();
    expect(await stranger.identity.logout({ refreshToken: first })).toEqual({ done: true });
    expect(await stranger.identity.logout({ refreshToken: first })).toEqual({ done: true });
    expect(world.facts().filter(({ type }) => type === 'session/ended')).toHaveLength(1);
    expect(await refusalOf(refresh(first))).toMatchObject({ code: 'session/ended' });
  });

  it('of a session that is not known does no harm', async () => {
    const { world, stranger } = await signedIn();
    const refreshToken = `refresh.${world.newId()}.1`;
    expect(await stranger.identity.logout({ refreshToken })).toEqual({ done: true });
  });
});
