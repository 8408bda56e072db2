import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, shoot, violationsOn } from './browser.ts';
import { DESK, openAs } from './looks.ts';
import { callAs, keyed, newPhone } from './steps.ts';

let browser: Browser;
let known: { readonly id: string; readonly version: number };
beforeAll(async () => {
  browser = await openBrowser();
  known = await (await callAs('cashier@demo.test'))('customers.create', keyed({ name, phone: newPhone() }));
});
afterAll(() => browser?.close());

const name = `Olga Ostrova ${Date.now()}`;
const other = `Nadia Nova ${Date.now()}`;
const found = (page: Page, who = name) => page.getByRole('heading', { name: who, level: 1 });

describe('a customer at the counter', () => {
  it('is taken down once there is a way to reach them, and noted about', async () => {
    const page = await openAs(browser, { look: DESK, path: '/customers', as: 'cashier@demo.test' });
    await page.getByRole('button', { name: 'New customer' }).click();
    const form = page.getByRole('dialog', { name: 'New customer' });
    await form.getByLabel('Name').fill(other);
    await form.getByRole('button', { name: 'Add customer' }).click();
    await form.getByText('A phone number or an email, so that we can reach them.').waitFor();
    await form.getByLabel('Phone').fill(newPhone());
    await form.getByRole('button', { name: 'Add customer' }).click();
    await found(page, other).waitFor();

    await page.getByRole('button', { name: 'Change' }).click();
    const change = page.getByRole('dialog', { name: `Change ${other}` });
    await change.getByLabel('Tags').fill('hotel, hotel, pays monthly');
    await change.getByLabel('Notes').fill('Wants the mats dry.');
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'customer-change');
    await change.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Wants the mats dry.').waitFor();
    await page.getByText('pays monthly', { exact: true }).waitFor();
    await page.getByText('No car is known.').waitFor();
    await page.getByText('Nothing is booked at your sites.').waitFor();
    await page.context().close();
  });

  it('is taken down, and nothing more, when the form is closed meanwhile', async () => {
    const page = await openAs(browser, { look: DESK, path: '/customers', as: 'cashier@demo.test' });
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/customers\.create/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'New customer' }).click();
    const form = page.getByRole('dialog', { name: 'New customer' });
    const hasty = `Hasty ${Date.now()}`;
    await form.getByLabel('Name').fill(hasty);
    await form.getByLabel('Phone').fill(newPhone());
    await form.getByRole('button', { name: 'Add customer' }).click();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    const answered = page.waitForResponse(/customers\.create/u);
    letGo();
    await answered;
    await page.getByRole('searchbox').last().fill(hasty);
    await page.getByRole('list', { name: 'Customers' }).getByText(hasty).waitFor();
    expect(new URL(page.url()).pathname).toBe('/customers');
    await page.context().close();
  });

  it('who was forgotten has no name any more, and nothing to change', async () => {
    const [cashier, admin] = [await callAs('cashier@demo.test'), await callAs('admin@demo.test')];
    const { id } = await cashier<{ readonly id: string }>(
      'customers.create',
      keyed({ name: 'Felix Forgotten', phone: newPhone() }),
    );
    await admin('customers.erase', keyed({ customerId: id }));
    const page = await openAs(browser, { look: DESK, path: `/customers/${id}`, as: 'cashier@demo.test' });
    await page.getByText('Asked to be forgotten').waitFor();
    await page.getByRole('heading', { name: 'Customer', level: 1 }).waitFor();
    expect(await page.getByText('Felix Forgotten').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Change' }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'customer-forgotten');
    await page.context().close();
  });

  it('is not written over by whoever saw what has changed since', async () => {
    const page = await openAs(browser, { look: DESK, path: `/customers/${known.id}`, as: 'cashier@demo.test' });
    await page.getByRole('button', { name: 'Change' }).click();
    const change = page.getByRole('dialog', { name: `Change ${name}` });
    await change.getByLabel('Notes').fill('Kind.');
    const call = await callAs('manager@demo.test');
    const notes = 'Allergic to wax.';
    await call('customers.update', keyed({ customerId: known.id, version: known.version, notes }));
    await change.getByRole('button', { name: 'Save' }).click();
    await change.getByText('Someone changed this meanwhile.').waitFor();
    await expect.poll(() => change.getByLabel('Notes').inputValue()).toBe(notes);
    await change.getByLabel('Tags').fill('regular');
    await change.getByRole('button', { name: 'Save' }).click();
    await page.getByText('regular', { exact: true }).waitFor();
    await page.getByText(notes).waitFor();
    await page.context().close();
  });

  it('is another one after a step back', async () => {
    const page = await openAs(browser, { look: DESK, path: `/customers?q=${known.id}`, as: 'cashier@demo.test' });
    const field = page.getByRole('searchbox', { name: 'Search' });
    await field.fill('Rui Tavares');
    await page.getByRole('link', { name: 'Rui Tavares' }).click();
    await found(page, 'Rui Tavares').waitFor();
    await page.getByRole('link', { name: 'All customers' }).click();
    expect(await field.inputValue()).toBe('');
    await field.fill(name);
    await page.waitForURL(/q=Olga/u);
    await page.getByRole('link', { name }).click();
    await found(page).waitFor();
    await page.goBack();
    await expect.poll(() => field.inputValue()).toBe(name);
    await page.getByRole('navigation', { name: 'House' }).getByRole('link', { name: 'Customers' }).click();
    await expect.poll(() => field.inputValue()).toBe('');
    await page.getByRole('link', { name: 'Rui Tavares' }).waitFor();
    await page.context().close();
  });

  it('is found from any page, booked for without being asked for again, and left for the board', async () => {
    const page = await openAs(browser, { look: DESK, path: '/rota', as: 'cashier@demo.test' });
    await page.getByRole('button', { name: 'Search everything' }).click();
    await page.getByRole('combobox', { name: 'Booking, plate or customer' }).fill(name);
    await page.getByRole('option', { name: new RegExp(name, 'u') }).waitFor();
    await page.keyboard.press('Enter');
    await found(page).waitFor();

    await page.getByRole('button', { name: 'New booking' }).click();
    await page.getByRole('dialog', { name: 'New booking' }).getByText(name).waitFor();
    await page.getByRole('checkbox', { name: /Inside refresh/u }).click();
    await page.getByRole('button', { name: /^Book .*\d\d:\d\d for €/u }).click();
    const booking = page.getByRole('region', { name: 'Booking', exact: true });
    await booking.getByRole('link', { name }).click();
    await found(page).waitFor();
    const row = page.getByRole('region', { name: 'Bookings' }).getByRole('link', { name: /Inside refresh/u });
    await row.waitFor();
    await shoot(page, 'customer-booked');
    await page.setViewportSize({ width: 390, height: 844 });
    const widths = () =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    await expect.poll(async () => (await widths())[1]).toBe(390);
    expect((await widths())[0]).toBe(390);
    await shoot(page, 'customer-booked-phone');
    await row.click();
    await booking.getByText('Inside refresh').waitFor();
    await page.context().close();
  });

  it('is nobody that a washer looks up', async () => {
    const page = await openAs(browser, { look: DESK, path: '/customers', as: 'washer@demo.test' });
    await page.getByText('This page is not for your account').waitFor();
    expect(await page.getByRole('link', { name: 'Customers' }).count()).toBe(0);
    await page.context().close();
  });
});
