import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newVisitor, openBrowser, violationsOn } from './browser.ts';
import { DEMO_PASSWORD, signIn, tabTo } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const as = async (email: string): Promise<Page> => {
  const page = await (await newVisitor(browser, 'desktop')).newPage();
  await signIn(page, email);
  return page;
};

const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('.animate-appear') === null);
};

describe('the people of the house', () => {
  it('are found, given a role at one site, suspended and let in again', async () => {
    const page = await as('admin@demo.test');
    await page.goto('/admin');
    await page.getByRole('heading', { name: 'People', exact: true }).waitFor();
    await page.getByLabel('Search', { exact: true }).fill('wim');
    await page.waitForURL(/q=wim/u);
    const list = page.getByRole('list', { name: 'People' });
    await list.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
    await list.getByRole('link', { name: 'Wim Washer' }).click();
    await page.getByRole('heading', { name: 'Wim Washer', level: 1 }).waitFor();
    await settled(page);
    expect(await violationsOn(page)).toEqual([]);

    const roles = page.getByRole('list', { name: 'Roles held' });
    await page.getByLabel('Role', { exact: true }).selectOption('cashier');
    await page.getByLabel('Where', { exact: true }).selectOption({ label: 'Riverside' });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Save roles' }).click();
    await page.getByRole('button', { name: 'Save roles' }).waitFor({ state: 'detached' });
    await page.reload();
    await roles.getByText('cashier').waitFor();
    await roles.getByRole('button', { name: /^Take away cashier/u }).click();
    await page.getByRole('button', { name: 'Save roles' }).click();
    await roles.getByText('cashier').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Suspend…' }).click();
    await page.getByRole('button', { name: 'Suspend the account' }).click();
    await page.getByText('Suspended', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Reinstate' }).click();
    await page.getByText('Open', { exact: true }).waitFor();
    await page.context().close();
  });

  it('are none of a washer’s business', async () => {
    const page = await as('washer@demo.test');
    await page.goto('/admin/users');
    await page.getByText('This page is not for your account').waitFor();
    expect(await page.getByRole('navigation', { name: 'Administration' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('a role', () => {
  it('is made and changed with the keyboard alone', async () => {
    const page = await as('admin@demo.test');
    await page.goto('/admin/new-role');
    await page.getByRole('heading', { name: 'New role', level: 1 }).waitFor();
    const name = `lead-${Date.now()}`;
    await page.getByLabel('Name', { exact: true }).focus();
    await page.keyboard.type(name);
    await tabTo(page, /^Make the role$/u, 400);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByLabel('Filter permissions', { exact: true }).focus();
    await page.keyboard.type('bookings.cancel');
    await page.getByRole('group', { name: 'bookings.cancel' }).waitFor();
    await tabTo(page, /^No$/u);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('1 change, not saved yet').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await tabTo(page, /^Save$/u);
    await page.keyboard.press('Enter');
    await page.getByText(/^Saved\./u).waitFor();
    await page.reload();
    await page.getByLabel('Filter permissions', { exact: true }).fill('bookings.cancel');
    const group = page.getByRole('group', { name: 'bookings.cancel' });
    expect(await group.getByRole('radio', { name: 'Site' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Remove the role…' }).click();
    await page.getByRole('button', { name: 'Remove the role', exact: true }).click();
    await page.waitForURL(/\/admin\/roles$/u);
    await page.context().close();
  });

  it('of the owner can only be looked at', async () => {
    const page = await as('admin@demo.test');
    await page.goto('/admin/roles/admin');
    await page.getByText('stays as it is: nobody can lock').waitFor();
    const group = page.getByRole('group', { name: 'audit.search' });
    expect(await group.getByRole('radio', { name: 'No' }).isDisabled()).toBe(true);
    await page.context().close();
  });
});

describe('a key', () => {
  it('is shown once, rotated and revoked', async () => {
    const page = await as('admin@demo.test');
    await page.goto('/admin/keys');
    await page.getByRole('button', { name: 'Issue a key' }).click();
    const form = page.getByRole('form', { name: 'Issue a key' });
    await form.getByLabel('Name', { exact: true }).fill('Fleet portal');
    await form.getByLabel('Filter permissions', { exact: true }).fill('bookings.get');
    await form.getByRole('checkbox', { name: /^bookings\.get/u }).click();
    await form.getByRole('button', { name: 'Issue the key' }).click();
    const shown = page.getByRole('dialog', { name: 'The new key' });
    const first = await shown.locator('code').textContent();
    expect(first?.length).toBeGreaterThan(30);
    expect(await violationsOn(page)).toEqual([]);
    await shown.getByRole('button', { name: 'I kept it' }).click();
    const keys = page.getByRole('list', { name: 'Keys' });
    await keys.getByText('Works').waitFor();
    expect(await keys.textContent()).not.toContain(first);
    await page.getByRole('button', { name: 'Rotate Fleet portal' }).click();
    await page.getByRole('button', { name: 'Make a new secret' }).click();
    expect(await shown.locator('code').textContent()).not.toBe(first);
    await shown.getByRole('button', { name: 'I kept it' }).click();
    await keys.getByText(/The former secret works until/u).waitFor();
    await page.getByRole('button', { name: 'Revoke Fleet portal' }).click();
    await page.getByRole('button', { name: 'Revoke the key' }).click();
    await keys.getByText('Revoked', { exact: true }).waitFor();
    await page.context().close();
  });
});

describe('looking on behalf', () => {
  it('is said on every page, changes nothing, and ends where it began', async () => {
    const page = await as('admin@demo.test');
    await page.goto('/admin/users?q=clara');
    await page.getByRole('link', { name: 'Clara Client' }).click();
    await page.getByRole('button', { name: 'See what they see…' }).click();
    await page.getByLabel('Reason', { exact: true }).fill('Request 42');
    await page.getByRole('button', { name: 'Start looking' }).click();
    const banner = page.getByText('You see what Clara Client sees. Read-only.');
    await banner.waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Garage' }).click();
    await page.getByText('308 SW').waitFor();
    expect(await banner.isVisible()).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Remove/u })
      .first()
      .click();
    await page.getByText(/looking on behalf of somebody else/u).waitFor();
    await page.getByRole('button', { name: 'Stop and be myself' }).click();
    await page.getByRole('heading', { name: 'Clara Client', level: 1 }).waitFor();
    await banner.waitFor({ state: 'detached' });
    await page.goto('/admin/audit?action=identity.impersonation.start');
    await page.getByRole('list', { name: 'Entries' }).getByText('Ada Admin').first().waitFor();
    await page.context().close();
  });
});

describe('the audit trail', () => {
  it('is searched by address, opened and proven whole', async () => {
    const page = await as('admin@demo.test');
    await page.goto('/admin/audit?action=identity.');
    const entries = page.getByRole('list', { name: 'Entries' });
    await entries.getByText('Ada Admin').first().waitFor();
    await entries.locator('summary').first().press('Enter');
    await entries.getByText('Seen as').first().waitFor();
    await settled(page);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check the chain of seals' }).click();
    await page.getByText('The trail is whole').waitFor();
    await page.getByLabel('Who, by id', { exact: true }).fill('clara');
    await page.getByText('A whole id, as the entries show it.').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Action', { exact: true }).fill('no.such.thing');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.waitForURL(/action=no\.such\.thing/u);
    await page.getByText('Nothing like that').waitFor();
    await page.context().close();
  });
});

const setPin = async (email: string, pin: string): Promise<void> => {
  const context = await newVisitor(browser, 'desktop');
  const headers = { origin: inject('appUrl') };
  const entered = await context.request.post('/rpc/identity.login', {
    data: { json: { login: email, password: DEMO_PASSWORD, keep: 'cookie' } },
    headers,
  });
  const { result } = await entered.json();
  const set = await context.request.post('/rpc/identity.pin.set', {
    data: { json: { pin } },
    headers: { ...headers, authorization: `Bearer ${result.data.json.accessToken}` },
  });
  expect(set.status()).toBe(200);
  await context.close();
};

const type = async (page: Page, pin: string): Promise<void> => {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
};

const pairedTablet = async (): Promise<BrowserContext> => {
  const context = await newVisitor(browser, 'desktop');
  const page = await context.newPage();
  await signIn(page, 'admin@demo.test');
  await page.goto('/admin/devices');
  await page.getByRole('button', { name: 'Pair this screen' }).first().click();
  const form = page.getByRole('form', { name: 'Pair this screen' });
  await form.getByLabel('Name', { exact: true }).fill('Counter 1');
  await form.getByLabel('Site', { exact: true }).selectOption({ label: 'Riverside' });
  await form.getByRole('button', { name: 'Pair this screen' }).click();
  await page.getByText('This screen is paired').waitFor();
  await page.getByRole('link', { name: 'Open the tablet page' }).click();
  await page.getByRole('heading', { name: 'Counter 1', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.close();
  return context;
};

describe('a paired tablet', () => {
  it('lets people act by PIN, says who does, and lets a manager allow one thing', async () => {
    await setPin('washer@demo.test', '4826');
    await setPin('manager@demo.test', '739105');
    const tablet = await pairedTablet();
    const page = await tablet.newPage();
    await page.goto('/tablet');
    await page.getByRole('button', { name: 'Wim Washer' }).click();
    await type(page, '1357');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText(/That did not work/u).waitFor();
    await page.keyboard.press('Tab');
    await type(page, '4826');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('acts on Counter 1').waitFor();
    await page.getByRole('link', { name: 'Open the board' }).click();
    await page.getByText('Bay 1').first().waitFor();
    expect(await page.getByText('acts on Counter 1').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'New booking' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Ask a manager…' }).click();
    await page.getByRole('button', { name: 'Take down a booking' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Marta Manager' }).click();
    await type(page, '739105');
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByText('Allowed for the next act').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'New booking' }).waitFor();

    await page.getByRole('button', { name: 'Switch', exact: true }).click();
    await page.getByText('Who are you?').waitFor();
    expect(await page.getByText('acts on Counter 1').count()).toBe(0);
    await tablet.close();
  });

  it('is nothing to a browser that is not paired', async () => {
    const page = await (await newVisitor(browser, 'phone')).newPage();
    await page.goto('/tablet');
    await page.getByText('This screen is not paired').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});
