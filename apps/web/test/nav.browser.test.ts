import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, shoot } from './browser.ts';
import { type Look, openAs } from './looks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const PHONE: Look = { size: 'phone', theme: 'light' };

describe('on a phone, whoever opens a page sees where it lies', () => {
  it.each([
    ['/customers', 'House', 'Customers'],
    ['/closures', 'House', 'Closures'],
    ['/catalog', 'Prices', null],
    ['/admin/parked', 'Administration', 'Standing still'],
  ] as const)('%s', async (path, part, section) => {
    const page = await openAs(browser, { look: PHONE, path, as: 'admin@demo.test' });
    const isSeen = async (name: string, link: string): Promise<void> => {
      const active = page.getByRole('navigation', { name, exact: true }).locator('[data-status=active]');
      await active.waitFor();
      expect(await active.allTextContents()).toEqual([link]);
      await expect
        .poll(() =>
          active.evaluate((one) => {
            const { left, right } = one.getBoundingClientRect();
            return left >= 0 && right <= document.documentElement.clientWidth;
          }),
        )
        .toBe(true);
    };
    await isSeen('Main', part);
    if (section !== null) await isSeen(part, section);
    await shoot(page, `nav-${part}`);
    await page.context().close();
  });
});
