import { randomUUID } from 'node:crypto';
import { failureOf } from '@bling/client';
import { Instant } from '@bling/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

/** What the server says to a raw call, as bytes on the wire. */
const post = async (path: string, json: unknown, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`${product.url}/rpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof json === 'string' ? json : JSON.stringify({ json }),
  });
  const text = await response.text();
  const body = JSON.parse(text);
  return { status: response.status, text, failure: body.error?.json?.data?.failure, headers: response.headers };
};

const failing = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).not.toBeNull();
  return failureOf(error);
};

const setting = async () => {
  const api = await product.as('client');
  const { items: sites } = await api.facilities.sites.list.query({});
  const { items: services } = await api.catalog.services.list.query({});
  const { items: cars } = await api.vehicles.list.query({});
  const site = sites.find(({ code }) => code === 'HS');
  const service = services.find(({ name }) => name === 'Outside and wheels');
  const [car] = cars;
  if (!site || !service || !car) throw new Error('the seed lacks something');
  const wish = { siteId: site.id, serviceIds: [service.id] };
  const from = Instant.of(Date.now() + 30 * 3_600_000);
  const to = Instant.plus(from, 5 * 86_400_000);
  const { items: slots } = await api.scheduling.slots.query({ ...wish, size: car.sizeClass, from, to });
  const free = slots.map(({ startsAt }) => startsAt);
  return { api, site, service, car, wish, free };
};

describe('a malformed call', () => {
  it('with an unknown field names it', async () => {
    const { status, failure } = await post('identity.resendVerification', { email: 'a@b.test', admin: true });
    expect(status).toBe(400);
    expect(failure).toMatchObject({ kind: 'invalid', code: 'invalid-input', field: 'admin' });
  });

  it('with a wrong type names the field', async () => {
    const { status, failure } = await post('identity.login', { login: 'a', password: 7, keep: 'body' });
    expect(status).toBe(400);
    expect(failure).toMatchObject({ code: 'invalid-input', field: 'password' });
  });

  it('with an oversized string names the field', async () => {
    const { failure } = await post('identity.register', {
      email: 'a@b.test',
      fullName: 'x'.repeat(121),
      password: 'a-long-enough-one',
    });
    expect(failure).toMatchObject({ code: 'invalid-input', field: 'fullName' });
  });

  it('with a body beyond the limit is refused before it is read', async () => {
    const response = await fetch(`${product.url}/rpc/identity.login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: { login: 'x'.repeat(400_000) } }),
    });
    expect(response.status).toBe(413);
  });

  it('that is no JSON is refused without a word of how it failed', async () => {
    const { status, text } = await post('identity.login', '{"json":{');
    expect(status).toBe(400);
    expect(text).not.toMatch(/at position|SyntaxError|node_modules/u);
  });

  it('that asks for rich types is refused', async () => {
    const { status, failure } = await post(
      'identity.login',
      JSON.stringify({ json: {}, meta: { values: { a: ['bigint'] } } }),
    );
    expect(status).toBe(400);
    expect(failure).toMatchObject({ code: 'invalid-input' });
  });

  it('to a procedure that does not exist is told so', async () => {
    const { status, failure } = await post('bookings.fly', {});
    expect(status).toBe(404);
    expect(failure).toMatchObject({ code: 'unknown-procedure' });
  });

  it('in a batch of more than twenty is refused', async () => {
    const paths = Array.from({ length: 21 }, () => 'facilities.sites.list').join(',');
    const response = await fetch(`${product.url}/rpc/${paths}?batch=1&input=%7B%7D`);
    expect(response.status).toBe(400);
  });

  it('from a foreign page is refused', async () => {
    const response = await fetch(`${product.url}/rpc/identity.refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.test' },
      body: '{"json":{"keep":"cookie"}}',
    });
    expect(response.status).toBe(403);
  });
});

describe('a booking that cannot be', () => {
  it('in the past says so', async () => {
    const { api, wish, car } = await setting();
    const failure = await failing(
      api.bookings.create.mutate({ ...wish, vehicleId: car.id, startsAt: Instant.of(Date.now() - 3_600_000) }),
    );
    expect(failure).toMatchObject({ kind: 'refused', code: 'booking/in-the-past', field: 'startsAt' });
  });

  it('outside hours says so, with the nearest that are not', async () => {
    const { api, wish, car, free } = await setting();
    const night = `${free[0]?.slice(0, 11)}03:00:00.000Z`;
    const failure = await failing(api.bookings.create.mutate({ ...wish, vehicleId: car.id, startsAt: night }));
    const nearest = [expect.any(String), expect.any(String), expect.any(String)];
    expect(failure).toMatchObject({
      kind: 'refused',
      code: 'slot/outside-hours',
      field: 'startsAt',
      details: { nearest },
    });
  });

  it('with a car that is not theirs is told that there is none', async () => {
    const { api, wish, free } = await setting();
    const staff = await product.as('manager');
    const { items } = await staff.vehicles.byPlate.query({ plate: '48-TZ-91' });
    const startsAt = free[0] ?? '';
    const failure = await failing(api.bookings.create.mutate({ ...wish, vehicleId: items[0]?.id ?? '', startsAt }));
    expect(failure).toMatchObject({ kind: 'missing', code: 'booking/not-your-vehicle', field: 'vehicleId' });
  });

  it('at another price than was shown is refused with the right one', async () => {
    const { api, wish, car, free } = await setting();
    const expectedTotal = { amount: 1, currency: 'EUR' };
    const failure = await failing(
      api.bookings.create.mutate({ ...wish, vehicleId: car.id, startsAt: free[0] ?? '', expectedTotal }),
    );
    expect(failure).toMatchObject({
      kind: 'conflict',
      code: 'booking/price-changed',
      field: 'expectedTotal',
      details: { total: { amount: 2800 } },
    });
  });
});

describe('a booking that is', () => {
  it('another’s is as unknown as one that never was', async () => {
    const { api } = await setting();
    const staff = await product.as('manager');
    const { items } = await staff.bookings.list.query({ limit: 1 });
    for (const id of [items[0]?.id ?? '', randomUUID()]) {
      const failure = await failing(api.bookings.get.query({ id }));
      expect(failure).toMatchObject({ kind: 'missing', code: 'booking/unknown', field: 'id' });
    }
  });

  it('changed since it was looked at answers stale, with its version', async () => {
    const { api, wish, car, free } = await setting();
    const booking = await api.bookings.create.mutate({ ...wish, vehicleId: car.id, startsAt: free.at(-1) ?? '' });
    const staff = await product.as('manager');
    const confirmed = await staff.bookings.confirm.mutate({ id: booking.id, version: booking.version });
    const failure = await failing(api.bookings.cancel.mutate({ id: booking.id, version: booking.version }));
    expect(failure).toMatchObject({
      kind: 'conflict',
      code: 'stale',
      field: 'version',
      details: { version: confirmed.version },
    });
  });

  it('is made once for one key, and a key with another payload is refused', async () => {
    const { api, wish, car, free } = await setting();
    const idempotencyKey = randomUUID();
    const order = { ...wish, vehicleId: car.id, startsAt: free.at(-3) ?? '', idempotencyKey };
    const first = await api.bookings.create.mutate(order);
    expect(await api.bookings.create.mutate(order)).toEqual(first);
    const failure = await failing(api.bookings.create.mutate({ ...order, notes: 'another' }));
    expect(failure).toMatchObject({ kind: 'conflict', code: 'idempotency/other-payload', field: 'idempotencyKey' });
  });

  it('ran out of people’s patience: a third one waiting is refused', async () => {
    const { api, wish, car, free } = await setting();
    const failure = await failing(
      (async () => {
        for (const startsAt of free.slice(2, 5))
          await api.bookings.create.mutate({ ...wish, vehicleId: car.id, startsAt });
      })(),
    );
    expect(failure).toMatchObject({ kind: 'refused', code: 'booking/too-many-pending', details: { most: 2 } });
  });
});

describe('who may', () => {
  it('is asked of everyone: a visitor is not signed in, a washer is not allowed', async () => {
    const { api } = product.visit();
    expect(await failing(api.customers.list.query({}))).toMatchObject({
      kind: 'unauthenticated',
      code: 'not-signed-in',
    });
    const washer = await product.as('washer');
    expect(await failing(washer.customers.list.query({}))).toMatchObject({ kind: 'forbidden', code: 'not-allowed' });
  });

  it('every answer carries a request id, the caller’s own when it is a sane one', async () => {
    const own = await fetch(`${product.url}/health/live`, { headers: { 'x-request-id': 'from-the-caller-1' } });
    expect(own.headers.get('x-request-id')).toBe('from-the-caller-1');
    const made = await fetch(`${product.url}/health/live`, { headers: { 'x-request-id': 'x\tnot sane' } });
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u);
  });

  it('sends security headers', async () => {
    const { headers } = await fetch(`${product.url}/health/live`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
