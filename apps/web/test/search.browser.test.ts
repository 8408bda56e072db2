import { expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { bookAtCounter, callAs, openAllDay, signIn } from './steps.ts';

it('finds a booking by its number from any page, with the keyboard alone', async () => {
  const siteId = await openAllDay();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const booked = await bookAtCounter(await callAs('manager@demo.test'), siteId, `${tomorrow}T12:00:00.000Z`);
  const browser = await openBrowser();
  const page = await (await newVisitor(browser, 'desktop')).newPage();
  page.setDefaultTimeout(8_000);
  await signIn(page, 'cashier@demo.test');
  await page.goto('/rota');
  await page.getByRole('button', { name: 'Search everything' }).waitFor();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Booking, plate or customer' });
  await field.waitFor();
  await page.keyboard.type(booked.number);
  await page.getByRole('option', { name: new RegExp(booked.number, 'u') }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await shoot(page, 'search');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`booking=${booked.id}`, 'u'));
  await page.getByRole('region', { name: 'Booking', exact: true }).getByText('Rui Tavares').waitFor();

  await page.getByRole('button', { name: 'Search everything' }).click();
  await field.fill('48tz91');
  await page
    .getByRole('option', { name: /Rui Tavares/u })
    .first()
    .waitFor();
  await field.fill('no such thing at all');
  await page.getByText('Nothing like that.').waitFor();
  await browser.close();
});
