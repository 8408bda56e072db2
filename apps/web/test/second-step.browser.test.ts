import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { DEMO_PASSWORD, newEmail, signIn, signUp } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const PASSWORD = 'correct horse battery';
/** The app under a name: passkeys belong to names. */
const named = (): string => inject('appUrl').replace('127.0.0.1', 'localhost');

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** A phone made of software, whose owner always agrees. */
const withAuthenticator = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

describe('a passkey', () => {
  it('is made, signs in, proves again who is there, and is removed', async () => {
    const context = await newVisitor(browser, 'desktop', named());
    const page = await context.newPage();
    await withAuthenticator(page);
    await signUp(page, newEmail(), PASSWORD);
    await page.goto('/account');
    const passkeys = section(page, 'Passkeys');
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    await passkeys.getByText('Chrome on Linux').waitFor();
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    await passkeys.getByText('This device has a passkey of your account already.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await passkeys.scrollIntoViewIfNeeded();
    await shoot(page, 'passkey');

    const ended = page.waitForResponse(/identity\.logout/u);
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await ended;
    await page.goto('/sign-in?next=/account');
    await page.getByRole('button', { name: 'Use a passkey instead' }).click();
    await passkeys.getByText('last used', { exact: false }).waitFor();

    const failure = { kind: 'forbidden', code: 'step-up-needed', field: null };
    const data = { code: 'FORBIDDEN', httpStatus: 403, failure, requestId: 'r' };
    const refusal = { error: { json: { code: -32_003, message: failure.code, data } } };
    await page.route(
      /identity\.passkeys\.remove/u,
      (route) => route.fulfill({ status: 403, contentType: 'application/json', body: JSON.stringify([refusal]) }),
      { times: 1 },
    );
    await passkeys.getByRole('button', { name: 'Remove Chrome on Linux' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByRole('dialog', { name: 'Is it still you?' }).getByRole('button', { name: 'Use a passkey' }).click();
    await passkeys.getByText('No passkey yet.').waitFor();
    await context.close();
  });
});

const ruled = async (adminsNeedSecondFactor: boolean, more: { readonly code?: string } = {}): Promise<void> => {
  const call = async (path: string, json: object, token?: string): Promise<unknown> => {
    const answer = await fetch(`${inject('appUrl')}/rpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ json }),
    });
    expect(answer.status).toBe(200);
    const { result } = (await answer.json()) as { readonly result: { readonly data: { readonly json: unknown } } };
    return result.data.json;
  };
  const view = await call('identity.login', {
    login: 'admin@demo.test',
    password: DEMO_PASSWORD,
    keep: 'body',
    ...more,
  });
  const { accessToken } = view as { readonly accessToken: string };
  await call('identity.security.set', { adminsNeedSecondFactor }, accessToken);
  if (!adminsNeedSecondFactor) await call('identity.totp.disable', {}, accessToken);
};

describe('an administrator of a house that wants a second step', () => {
  let secret = '';
  /** The next one each time: a code works once. */
  let steps = 0;
  const nextCode = (): string => new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 * steps++ });
  afterEach(() => ruled(false, { code: nextCode() }));

  it('sees how to take it, and nothing else before', async () => {
    await ruled(true);
    const page = await (await newVisitor(browser, 'desktop')).newPage();
    await signIn(page, 'admin@demo.test');
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    await page.goto('/board');
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'held-back');
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    secret = ((await page.locator('main code').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Code', { exact: true }).fill(nextCode());
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByRole('group', { name: 'Recovery codes' }).waitFor();
    await page.getByRole('button', { name: 'I kept them' }).click();
    await page.getByRole('region', { name: 'Bays' }).waitFor();
    await page.context().close();
  });
});
