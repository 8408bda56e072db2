import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { signIn, tabTo } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('a booking by phone', () => {
  it('is taken down with the keyboard alone', async () => {
    const page = await (await newVisitor(browser, 'desktop')).newPage();
    await signIn(page, 'cashier@demo.test');
    await page.getByRole('button', { name: 'New booking' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Who is calling?' }).waitFor();
    await page.keyboard.type('Carlos Caller');
    await page.getByRole('option', { name: /New customer/u }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Phone/u);
    await page.keyboard.type('+351 961 234 567');
    await tabTo(page, /^Compact|^Standard/u);
    await tabTo(page, /Outside and wheels/u);
    await page.keyboard.press('1');
    await page.getByRole('button', { name: /^Book .*\d\d:\d\d for €/u }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'phone-in');
    const rather = page.getByRole('combobox', { name: 'When rather' });
    await rather.selectOption('evening');
    // The first time that is offered is the one that would be booked.
    const first = page.getByRole('group', { name: 'Time', exact: true }).getByRole('radio').first();
    await page.getByRole('button', { name: /^Book .*(1[7-9]|2\d):\d\d for €/u }).waitFor();
    expect(await first.isChecked()).toBe(true);
    await shoot(page, 'phone-in-evening');
    await rather.selectOption('earliest');
    const book = page.getByRole('button', { name: /^Book .*\d\d:\d\d for €/u });
    await book.waitFor();
    await book.focus();
    await page.keyboard.press('Enter');
    const booking = page.getByRole('region', { name: 'Booking', exact: true });
    await booking.getByText('Carlos Caller').waitFor();
    await booking.getByText(/^by phone, \d{4}-\d+$/u).waitFor();
    await page.context().close();
  });
});

describe('the board', () => {
  it('takes a step back within two minutes', async () => {
    const page = await (await newVisitor(browser, 'desktop')).newPage();
    await signIn(page, 'manager@demo.test');
    await page.getByRole('button', { name: 'New booking' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Who is calling?' }).fill('Rui Tavares');
    await page.getByRole('option', { name: /Rui Tavares \+351/u }).click();
    await page.getByRole('checkbox', { name: /Inside refresh/u }).click();
    await page.getByRole('button', { name: /^Book .*\d\d:\d\d for €/u }).click();
    const booking = page.getByRole('region', { name: 'Booking', exact: true });
    await booking.getByRole('button', { name: 'Cancel…' }).click();
    await booking.getByLabel('Reason').fill('The pump broke.');
    await booking.getByRole('button', { name: 'Cancel it' }).click();
    await booking.getByText('Cancelled', { exact: true }).first().waitFor();
    await booking.getByRole('button', { name: /^Undo \(\d:\d\d\)$/u }).click();
    await booking.getByText('Waiting for confirmation').waitFor();
    await page.context().close();
  });

  it('shows a washer no money and no way to reach the customer', async () => {
    const page = await (await newVisitor(browser, 'desktop')).newPage();
    await signIn(page, 'washer@demo.test');
    const cards = page.getByRole('region', { name: 'Bays' }).getByRole('button');
    await cards.first().click();
    const booking = page.getByRole('region', { name: 'Booking', exact: true });
    await booking.waitFor();
    expect(await booking.textContent()).not.toMatch(/€|\+\d{3}|@/u);
    expect(await page.getByRole('button', { name: 'New booking' }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it('has nothing that axe objects to on any page', async () => {
    const context = await newVisitor(browser, 'desktop');
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    const found: Record<string, readonly string[]> = {};
    const look = async (path: string, heading: string): Promise<void> => {
      await page.goto(path);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await page.waitForFunction(() => document.querySelector('main .animate-appear') === null);
      found[path] = await violationsOn(page);
    };
    for (const [path, heading] of [
      ['/', 'Book a wash'],
      ['/sign-in', 'Sign in'],
      ['/sign-up', 'Create an account'],
      ['/verify?token=old', 'Confirm your address'],
      ['/garage', 'Garage'],
      ['/no-such-page', 'There is no such page'],
    ] as const)
      await look(path, heading);
    await signIn(page, 'client@demo.test');
    for (const [path, heading] of [
      ['/garage', 'Garage'],
      ['/bookings', 'My bookings'],
      ['/bookings?which=past', 'My bookings'],
    ] as const)
      await look(path, heading);
    expect(Object.values(found).flat()).toEqual([]);
    await context.close();
  });
});
