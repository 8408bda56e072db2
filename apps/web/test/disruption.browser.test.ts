import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { bookAtCounter, callAs, openAllDay, signIn } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

describe('a bay that is out', () => {
  it('is planned around in a dry run, carried out at once, and lifted', async () => {
    const siteId = await openAllDay();
    const call = await callAs('manager@demo.test');
    const booked = await bookAtCounter(call, siteId, `${tomorrow}T11:00:00.000Z`);
    const { bays } = await call<{ readonly bays: readonly { readonly resourceId: string; readonly name: string }[] }>(
      'bookings.board',
      { siteId, date: tomorrow },
      'GET',
    );
    const bay = bays.find(({ resourceId }) => resourceId === booked.resourceId)?.name ?? '';
    const placeOf = async () => {
      const { items } = await call<{ readonly items: readonly (typeof booked)[] }>(
        'bookings.list',
        { siteId, limit: 100 },
        'GET',
      );
      return items.find(({ id }) => id === booked.id);
    };

    const page = await (await newVisitor(browser, 'desktop')).newPage();
    page.setDefaultTimeout(8_000);
    await signIn(page, 'manager@demo.test');
    await page.goto(`/disruption?site=${siteId}`);
    await page.getByRole('button', { name: 'Show the ways out' }).click();
    await page.getByText('Say what is out.').waitFor();
    await page.getByRole('checkbox', { name: bay, exact: true }).check();
    await page.getByLabel('Day', { exact: true }).fill(tomorrow);
    await page.getByLabel('From', { exact: true }).fill('10:00');
    await page.getByLabel('Until', { exact: true }).fill('16:00');
    await page.getByLabel('Reason', { exact: true }).fill('The pump broke');
    await page.getByRole('button', { name: 'Show the ways out' }).click();
    const ways = page.getByRole('region', { name: 'Ways out' });
    await ways.getByText(booked.number).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'disruption-ways');
    expect(await placeOf()).toMatchObject({ resourceId: booked.resourceId });

    await page.getByRole('button', { name: 'Carry it out…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Carry it out' }).click();
    const list = page.getByRole('region', { name: 'What befell us' });
    await list.getByText('The pump broke').waitFor();
    const after = await placeOf();
    expect([after?.resourceId, after?.scheduledAt]).not.toEqual([booked.resourceId, booked.scheduledAt]);
    await shoot(page, 'disruption-list');
    await list.getByRole('button', { name: /^It is over/u }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'It is over' }).click();
    await list.getByText(/^Back since/u).waitFor();
    await page.context().close();
  });
});
