import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, shoot, violationsOn } from './browser.ts';
import { DESK, openAs } from './looks.ts';
import { newPhone } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const name = `Olga Ostrova ${Date.now()}`;
const found = (page: Page) => page.getByRole('heading', { name, level: 1 });

describe('a customer at the counter', () => {
  it('is taken down once there is a way to reach them, and noted about', async () => {
    const page = await openAs(browser, { look: DESK, path: '/customers', as: 'cashier@demo.test' });
    await page.getByRole('button', { name: 'New customer' }).click();
    const form = page.getByRole('dialog', { name: 'New customer' });
    await form.getByLabel('Name').fill(name);
    await form.getByRole('button', { name: 'Add customer' }).click();
    await form.getByText('A phone number or an email, so that we can reach them.').waitFor();
    await form.getByLabel('Phone').fill(newPhone());
    await form.getByRole('button', { name: 'Add customer' }).click();
    await found(page).waitFor();

    await page.getByRole('button', { name: 'Change' }).click();
    const change = page.getByRole('dialog', { name: `Change ${name}` });
    await change.getByLabel('Tags').fill('hotel, pays monthly');
    await change.getByLabel('Notes').fill('Wants the mats dry.');
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'customer-change');
    await change.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Wants the mats dry.').waitFor();
    await page.getByText('pays monthly', { exact: true }).waitFor();
    await page.getByText('No car is known.').waitFor();
    await page.getByText('Nothing is booked.').waitFor();
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
