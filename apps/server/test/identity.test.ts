import { randomUUID } from 'node:crypto';
import { failureOf } from '@bling/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

type Mail = { readonly to: { readonly email: string }; readonly subject: string; readonly text: string };

const mailTo = async (email: string, subject: RegExp): Promise<Mail> => {
  for (let tries = 0; tries < 100; tries++) {
    const mails: Mail[] = JSON.parse(await (await fetch(`${product.url}/dev/inbox.json`)).text());
    const found = mails.find((mail) => mail.to.email === email && subject.test(mail.subject));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail to ${email}`);
};

const tokenIn = ({ text }: Mail): string => decodeURIComponent(/token=(\S+)/u.exec(text)?.[1] ?? '');
const failing = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => failureOf(error),
  );

const call = async (path: string, json: unknown, cookie?: string) => {
  const response = await fetch(`${product.url}/rpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
    body: JSON.stringify({ json }),
  });
  const body = JSON.parse(await response.text());
  return {
    status: response.status,
    value: body.result?.data?.json,
    failure: body.error?.json?.data?.failure,
    cookie: response.headers.get('set-cookie'),
  };
};

const login = { login: 'client@demo.test', password: PASSWORD };

describe('signing up', () => {
  it('leads from a mail to a session that speaks for a new customer', async () => {
    const { api, session } = product.visit();
    const email = `${randomUUID()}@people.test`;
    const person = { email, fullName: 'Nora Neves', password: 'river stones 41' };
    await api.identity.register.mutate(person);
    expect(await failing(session.signIn(email, person.password))).toMatchObject({ code: 'login/refused' });

    const token = tokenIn(await mailTo(email, /Confirm/u));
    await api.identity.verifyEmail.mutate({ token });
    expect(await failing(api.identity.verifyEmail.mutate({ token }))).toMatchObject({ code: 'verification/expired' });
    await session.signIn(email, person.password);
    let customerId: string | null = null;
    for (let tries = 0; tries < 50 && customerId === null; tries++) {
      customerId = (await api.identity.me.query({})).customerId;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(customerId).not.toBeNull();
    expect(await api.customers.get.query({ customerId: customerId ?? '' })).toMatchObject({
      name: 'Nora Neves',
      email,
      house: null,
    });
  });

  it('with a known address answers alike, and tells only its mailbox', async () => {
    const { api } = product.visit();
    const again = { email: 'client@demo.test', fullName: 'Somebody Else', password: 'river stones 41' };
    expect(await api.identity.register.mutate(again)).toEqual({ done: true });
    expect((await mailTo('client@demo.test', /already have an account/u)).text).toContain('/sign-in');
  });
});

describe('signing in', () => {
  it('answers alike to an unknown name, a wrong password, and a locked account', async () => {
    const unknown = await call('identity.login', { login: 'nobody@people.test', password: 'x', keep: 'body' });
    const wrong = await call('identity.login', { ...login, login: 'admin@demo.test', password: 'wrong', keep: 'body' });
    for (let tries = 0; tries < 5; tries++)
      await call('identity.login', { login: 'washer@demo.test', password: 'wrong', keep: 'body' });
    const locked = await call('identity.login', { login: 'washer@demo.test', password: PASSWORD, keep: 'body' });
    expect(unknown.failure).toEqual(wrong.failure);
    expect(locked.failure).toEqual(wrong.failure);
    expect([unknown.status, wrong.status, locked.status]).toEqual([401, 401, 401]);
  });

  it('puts a browser’s refresh token where no script can read it, and nowhere else', async () => {
    const { value, cookie } = await call('identity.login', { ...login, keep: 'cookie' });
    expect(value.refreshToken).toBeNull();
    expect(cookie).toMatch(/^__Host-bling-refresh=[^;]+;/u);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(attribute);
    const renewed = await call('identity.refresh', { keep: 'cookie' }, cookie?.split(';')[0]);
    expect(renewed.value.accessToken).toMatch(/^ey/u);
    const out = await call('identity.logout', {}, renewed.cookie?.split(';')[0]);
    expect(out.cookie).toMatch(/^__Host-bling-refresh=;/u);
  });

  it('goes by user name too', async () => {
    expect((await call('identity.login', { login: 'Manager', password: PASSWORD, keep: 'body' })).status).toBe(200);
  });
});

describe('a refresh token', () => {
  const open = async (): Promise<string> =>
    (await call('identity.login', { ...login, keep: 'body' })).value.refreshToken;
  const refresh = (refreshToken: string) => call('identity.refresh', { refreshToken, keep: 'body' });

  it('has one successor, however many race for it', async () => {
    const token = await open();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ value }) => value.refreshToken)).size).toBe(1);
  });

  it('that comes back after its successor was used ends the whole family', async () => {
    const first = await open();
    const second = (await refresh(first)).value.refreshToken;
    const third = (await refresh(second)).value.refreshToken;
    expect((await refresh(first)).failure).toMatchObject({ code: 'session/ended' });
    expect((await refresh(third)).failure).toMatchObject({ code: 'session/ended' });
  });

  it('is no access token, nor is anything forged', async () => {
    const refreshToken = await open();
    const ask = async (token: string) => {
      const response = await fetch(`${product.url}/rpc/identity.me?input=%7B%22json%22%3A%7B%7D%7D`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return response.status;
    };
    const good = (await call('identity.login', { ...login, keep: 'body' })).value.accessToken;
    expect(await ask(good)).toBe(200);
    const [head = '', body = '', mac = ''] = good.split('.');
    const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
    const claims = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), sid: randomUUID() };
    const other = Buffer.from(JSON.stringify(claims)).toString('base64url');
    for (const forged of [refreshToken, `${none}.${body}.`, `${head}.${other}.${mac}`, `${head}.${body}.`, 'x', ''])
      expect(await ask(forged)).toBe(401);
    for (const forged of [`${refreshToken}x`, refreshToken.replace(/\.\d+\./u, '.9.'), 'x.y.z'])
      expect((await refresh(forged)).failure).toMatchObject({ code: 'session/ended' });
  });
});
