import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, type Screen } from './browser.ts';
import { bookThisTime, chooseTime, chooseWork, freeTimes, newPhone, tabTo, toNextWeek } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each<{ screen: Screen }>([{ screen: 'desktop' }, { screen: 'phone' }])(
  'a guest on a $screen',
  ({ screen }) => {
    it('books with a name and a number, and keeps what was typed over a reload', async () => {
      const page = await (await newVisitor(browser, screen)).newPage();
      await page.goto('/');
      await chooseWork(page, { size: 'Compact' });
      await chooseTime(page);
      await page.getByLabel('Name').fill('Gil Guest');
      await page.getByLabel('Phone').fill(newPhone());
      await page.reload();
      await page.getByText(/is kept for you|is yours for/u).waitFor();
      expect(await page.getByLabel('Name').inputValue()).toBe('Gil Guest');
      expect(await bookThisTime(page)).toMatch(/^\d{4}-\d{4}$/u);
      await page.context().close();
    });
  },
);

describe('the keyboard alone', () => {
  it('books a wash from the first page to the number', async () => {
    const page = await (await newVisitor(browser, 'desktop')).newPage();
    await page.goto('/');
    await page.getByRole('region', { name: 'Where?' }).waitFor();
    await tabTo(page, /^Harbour Street/u);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Which car?' }).waitFor();
    await tabTo(page, /^Compact/u);
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: /^Full valet/u }).waitFor();
    await tabTo(page, /^Full valet/u);
    await page.keyboard.press('Space');
    await freeTimes(page).first().waitFor();
    await tabTo(page, /^Later days/u);
    await toNextWeek(page, () => page.keyboard.press('Enter'));
    await tabTo(page, /^\d\d:\d\d/u);
    await page.keyboard.press('Enter');
    await page.getByLabel('Phone').waitFor();
    await tabTo(page, /^Name/u);
    await page.keyboard.type('Kay Board');
    await tabTo(page, /^Phone/u);
    await page.keyboard.type(newPhone());
    await tabTo(page, /^Book this time/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your time is booked' }).waitFor();
    await page.context().close();
  });
});
