import { randomUUID } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Session, User } from '@bling/domain/identity';
import { Instant } from '@bling/domain/kernel';
import { decodeJwt } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { publicKeys } from './access-tokens.ts';
import { liveKeys, rotateKeys, signingKeys } from './keys.ts';
import { derived } from './sealing.ts';
import { sealedTokens } from './tokens.ts';

const person = User.register(
  { id: 'u', email: 'ana@example.test', username: null, fullName: 'Ana', passwordHash: 'hash' },
  Instant.of(0),
).next;

it('makes a machine’s own keys once, readable by nobody else', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'blingauto-keys-'));
  const made = signingKeys({ JWT_KEYS: undefined, DATA_DIR });
  expect(made[0]?.secret).toHaveLength(32);
  expect(signingKeys({ JWT_KEYS: undefined, DATA_DIR })).toEqual(made);
  expect(statSync(join(DATA_DIR, 'jwt-keys.json')).mode & 0o777).toBe(0o600);
});

it('prefers the keys it is given', () => {
  const JWT_KEYS = [{ id: 'a', secret: Buffer.alloc(32) }];
  expect(signingKeys({ JWT_KEYS, DATA_DIR: '/nowhere' })).toBe(JWT_KEYS);
});

describe('rotating', () => {
  const DAY_MS = 24 * 3600 * 1000;
  const folder = () => mkdtempSync(join(tmpdir(), 'blingauto-keys-'));
  const idsAt = (DATA_DIR: string, now?: number) =>
    liveKeys(signingKeys({ JWT_KEYS: undefined, DATA_DIR }, now)).map(({ id }) => id);

  it('puts a new key first and keeps the others for as long as a refresh token lives', () => {
    const DATA_DIR = folder();
    const now = Date.now();
    const [first = ''] = idsAt(DATA_DIR, now);
    const [second = ''] = rotateKeys(DATA_DIR, now);
    expect(idsAt(DATA_DIR, now)).toEqual([second, first]);
    const [third = ''] = rotateKeys(DATA_DIR, now + 6 * DAY_MS);
    expect(idsAt(DATA_DIR, now + 6 * DAY_MS)).toEqual([third, second, first]);
    expect(idsAt(DATA_DIR, now + 7 * DAY_MS)).toEqual([third, second]);
    const [fourth = ''] = rotateKeys(DATA_DIR, now + 13 * DAY_MS);
    expect(idsAt(DATA_DIR, now + 13 * DAY_MS)).toEqual([fourth, third]);
    expect(statSync(join(DATA_DIR, 'jwt-keys.json')).mode & 0o777).toBe(0o600);
  });

  it('signs nobody out: what the old key signed is good, and the new key signs', async () => {
    const DATA_DIR = folder();
    const tokensNow = () => sealedTokens(signingKeys({ JWT_KEYS: undefined, DATA_DIR }));
    const before = tokensNow();
    const id = randomUUID();
    const session = Session.open({ id, userId: randomUUID(), kept: 'body' }, Instant.of(Date.now())).next;
    const user = { ...person, id: session.userId };
    const [access, refresh, link] = [
      await before.access(session, user, ['client']),
      before.refresh(session),
      before.verification(id),
    ];
    rotateKeys(DATA_DIR);
    const after = tokensNow();
    expect(await after.sessionOf(access)).toMatchObject({ sessionId: id });
    expect(after.readRefresh(refresh)).toEqual({ sessionId: id, generation: 1 });
    expect(after.readVerification(link)).toBe(id);
    expect(await before.sessionOf(await after.access(session, user, ['client']))).toBeNull();
    expect(after.refresh(session)).not.toBe(refresh);
  });

  it('keeps a retired key for what is sealed to last, and for nothing else', async () => {
    const DATA_DIR = folder();
    const now = Date.now();
    const ringAt = (moment: number) => signingKeys({ JWT_KEYS: undefined, DATA_DIR }, moment);
    const before = sealedTokens(ringAt(now));
    const id = randomUUID();
    const session = Session.open({ id, userId: randomUUID(), kept: 'body' }, Instant.of(now)).next;
    const known = { userId: session.userId, browserId: id };
    const short = [before.refresh(session), before.reset(id)] as const;
    const lasting = [before.device(id), before.browser(known)] as const;
    rotateKeys(DATA_DIR, now);
    const later = ringAt(now + 7 * DAY_MS);
    const after = sealedTokens(later);
    expect([after.readRefresh(short[0]), after.readReset(short[1])]).toEqual([null, null]);
    expect([after.readDevice(lasting[0]), after.readBrowser(lasting[1])]).toEqual([id, known]);
    expect([later.length, publicKeys(liveKeys(later)).keys.length]).toEqual([2, 1]);
  });

  it('gives each purpose a key of its own', () => {
    const key = { id: 'a', secret: Buffer.alloc(32, 7) };
    const purposes = ['access ed25519', 'seal refresh', 'seal verification'];
    expect(new Set([key.secret, ...purposes.map((purpose) => derived(key, purpose))].map(String)).size).toBe(4);
  });
});

describe('an access token', () => {
  it('lasts as long as it is told, and no longer', async () => {
    const keys = [{ id: 'a', secret: Buffer.alloc(32, 7) }];
    const id = randomUUID();
    const session = Session.open({ id, userId: randomUUID(), kept: 'body' }, Instant.of(Date.now())).next;
    const signed = (lifeMs: number) =>
      sealedTokens(keys, lifeMs).access(session, { ...person, id: session.userId }, ['client']);
    const { exp = 0, iat = 0, ...claims } = decodeJwt(await signed(5 * 60_000));
    expect(exp - iat).toBe(300);
    expect(claims).toMatchObject({ sid: id, type: 'access', role: 'client', roles: ['client'], iss: 'blingauto' });
    const verify = sealedTokens(keys);
    const token = await signed(60_000);
    expect([await verify.sessionOf(token), await verify.sessionOf(token)]).toMatchObject([
      { sessionId: id },
      { sessionId: id },
    ]);
    vi.useFakeTimers({ now: Date.now() + 70_000 });
    expect(await verify.sessionOf(token)).toBeNull();
    vi.useRealTimers();
    expect(await verify.sessionOf(await signed(61 * 60_000))).toBeNull();
  });

  it('needs a key to be signed with', async () => {
    const none = sealedTokens([]);
    const session = Session.open({ id: 'a', userId: 'b', kept: 'body' }, Instant.of(Date.now())).next;
    expect(() => none.refresh(session)).toThrow('no key');
    await expect(none.access(session, { ...person, id: 'b' }, [])).rejects.toThrow('no key');
  });
});
