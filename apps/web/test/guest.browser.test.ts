import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailTo, newVisitor, openBrowser, type Screen, shoot, violationsOn } from './browser.ts';
import { bookThisTime, chooseTime, chooseWork, freeTimes, newEmail, newPhone, toNextWeek } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each<{ screen: Screen }>([{ screen: 'desktop' }, { screen: 'phone' }])(
  'the link of a guest’s letter on a $screen',
  ({ screen }) => {
    it('shows the booking, moves it and cancels it for the fee that it says', async () => {
      const page = await (await newVisitor(browser, screen)).newPage();
      await page.goto('/');
      await chooseWork(page, { size: 'Compact' });
      await chooseTime(page);
      const email = newEmail();
      await page.getByLabel('Name').fill('Gil Guest');
      await page.getByLabel('Phone').fill(newPhone());
      await page.getByLabel('Email').fill(email);
      const number = await bookThisTime(page);
      const { text } = await mailTo(email, /We have your booking/u);
      await page.goto(/\/b\/\S+/u.exec(text)?.[0] ?? '');
      await page.getByText(number).waitFor();
      await page.getByText('Whoever has this link').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await shoot(page, `guest-link-${screen}`);

      await page.getByRole('button', { name: 'Move to another time' }).click();
      await toNextWeek(page, () => page.getByRole('button', { name: /^Later days/u }).click());
      await freeTimes(page).last().click();
      await page
        .getByRole('button', { name: /^Move to /u })
        .last()
        .click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await mailTo(email, /has a new time/u)).text).toContain('/calendar/');

      await page.getByRole('button', { name: 'Cancel the booking' }).click();
      await shoot(page, `guest-cancel-${screen}`);
      await page.getByRole('button', { name: /^Cancel for/u }).click();
      await page.getByText(/Cancelled by you/u).waitFor();
      await page.context().close();
    });
  },
);

it('a link that is none says so, and offers a way on', async () => {
  const page = await (await newVisitor(browser, 'phone')).newPage();
  await page.goto('/b/nothing');
  await page.getByText('This link opens nothing').waitFor();
  await page.getByRole('link', { name: 'Book a wash' }).last().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
});
