import { failureOf } from '@bling/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { softAuthenticator } from '../src/adapters/authenticator.fixture.ts';
import { PASSWORD, type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => failureOf(error).code,
  );

describe('a key of another system', () => {
  const boards = async (key: string, siteId: string): Promise<number> => {
    const input = encodeURIComponent(JSON.stringify({ json: { siteId } }));
    const response = await fetch(`${product.url}/rpc/bookings.board?input=${input}`, { headers: { 'x-api-key': key } });
    return response.status;
  };

  it('opens what it was given where it was given, by its old secret within the overlap, until it is revoked', async () => {
    const admin = await product.as('admin');
    const { items: sites } = await admin.facilities.sites.list.query({});
    const [here, there] = sites.map(({ id }) => id);
    const fleet = { name: 'Fleet', permissions: ['bookings.board'], siteIds: [here ?? ''], expiresAt: null };
    const { key, details } = await admin.identity.apiKeys.issue.mutate(fleet);
    expect([await boards(key, here ?? ''), await boards(key, there ?? '')]).toEqual([200, 403]);
    expect(await boards(`${key.slice(0, -1)}x`, here ?? '')).toBe(401);
    expect(await boards(key.replace('bk_', ''), here ?? '')).toBe(401);
    const rotated = await admin.identity.apiKeys.rotate.mutate({ keyId: details.id, overlapHours: 1 });
    expect([await boards(key, here ?? ''), await boards(rotated.key, here ?? '')]).toEqual([200, 200]);
    await admin.identity.apiKeys.rotate.mutate({ keyId: details.id, overlapHours: 0 });
    expect([await boards(key, here ?? ''), await boards(rotated.key, here ?? '')]).toEqual([401, 401]);
    const { items } = await admin.identity.apiKeys.list.query({});
    expect(items.find(({ id }) => id === details.id)?.lastUsedAt).not.toBeNull();
    await admin.identity.apiKeys.revoke.mutate({ keyId: details.id });
    expect(await boards(rotated.key, here ?? '')).toBe(401);
  });
});

describe('a passkey', () => {
  it('is registered, signs in, and answers no challenge twice', async () => {
    const phone = softAuthenticator();
    const origin = product.url.replace('127.0.0.1', 'localhost');
    const client = await product.as('client');
    const { options } = await client.identity.passkeys.registerOptions.query({});
    await client.identity.passkeys.register.mutate({ name: 'Phone', response: phone.make({ options, origin }) });
    const { api: visitor } = product.visit();
    const asked = await visitor.identity.passkeys.signInOptions.query({});
    const response = phone.answer({ options: asked.options, origin });
    const session = await visitor.identity.passkeys.signIn.mutate({ response, keep: 'body' });
    expect(session.user.email).toBe('client@demo.test');
    expect(await codeOf(visitor.identity.passkeys.signIn.mutate({ response, keep: 'body' }))).toBe('login/refused');
  });
});

describe('a session that is revoked', () => {
  it('hears nothing more after two seconds', async () => {
    const { api, session } = product.visit();
    await session.signIn('manager@demo.test', PASSWORD);
    const { items } = await api.facilities.sites.list.query({});
    const other = product.visit();
    await other.session.signIn('manager@demo.test', PASSWORD);
    const input = encodeURIComponent(JSON.stringify({ json: { siteId: items[0]?.id ?? '' } }));
    const stream = await fetch(`${product.url}/rpc/bookings.boardChanges?input=${input}`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${session.token() ?? ''}` },
    });
    const reader = stream.body?.getReader();
    await reader?.read();
    const ended = (async () => {
      while ((await reader?.read())?.done === false);
      return performance.now();
    })();
    const sessions = await api.identity.sessions.list.query({});
    const sessionId = sessions.items.find(({ isCurrent }) => isCurrent)?.id ?? '';
    const began = performance.now();
    await other.api.identity.sessions.revoke.mutate({ sessionId });
    expect((await ended) - began).toBeLessThan(2_000);
  });
});
