import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { openAllDay, signIn } from './steps.ts';

let browser: Browser;
let siteId: string;
beforeAll(async () => {
  siteId = await openAllDay();
  browser = await openBrowser();
});
afterAll(() => browser.close());

const onPage = async (email: string, kind: 'desktop' | 'phone' = 'desktop'): Promise<Page> => {
  const page = await (await newVisitor(browser, kind)).newPage();
  page.setDefaultTimeout(8_000);
  await signIn(page, email);
  await page.goto(`/import?site=${siteId}`);
  await page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
  return page;
};

const choose = async (page: Page, what: string, lines: readonly string[]): Promise<void> => {
  await page.getByRole('radio', { name: what, exact: true }).check();
  const buffer = Buffer.from(lines.join('\r\n'), 'utf8');
  await page.locator('input[type=file]').setInputFiles({ name: `${what}.csv`, mimeType: 'text/csv', buffer });
};
const keep = async (page: Page, count: string): Promise<void> => {
  await page.getByRole('button', { name: `Take over ${count}` }).click();
  await page.getByText(/taken over/u).waitFor();
};

describe('an import', () => {
  it('takes people, their cars and their bookings over, shown before anything is kept', async () => {
    const page = await onPage('admin@demo.test');
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    const people = ['Reference;Name;Phone', 'I-1;Ines Rocha;+351 931 000 001', 'I-2;Hugo Pinto;12'];
    await choose(page, 'Customers', people);
    await page.getByText('1 line cannot be taken over. Mend the file and choose it again.').waitFor();
    await page.getByText('Phone: This cannot be read, or is missing.').waitFor();
    expect(await page.getByRole('button', { name: /^Take over/u }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'import-invalid');

    await choose(page, 'Customers', people.slice(0, 2));
    await keep(page, '1 new line');
    const cars = ['Owner,Plate,Country,Make,Model,Size', 'I-1,IM-01-AA,pt,Dacia,Spring,compact'];
    await choose(page, 'Cars', cars);
    await keep(page, '1 new line');
    const at = ['Customer;Plate;Services;Day;Start', `I-1;im 01 aa;Full valet;${day};11:00`];
    await choose(page, 'Bookings', [...at, `I-1;im 01 aa;Full valet;${day};03:0x`]);
    await page.getByText('Time: This cannot be read, or is missing.').waitFor();
    await choose(page, 'Bookings', at);
    await keep(page, '1 new line');
    await shoot(page, 'import-kept');
    await choose(page, 'Bookings', at);
    await page.getByText('0 new, 1 known already. Nothing is kept yet.').waitFor();

    await page.goto(`/board?site=${siteId}&date=${day}`);
    await page.getByText('Ines Rocha').first().waitFor();
    await page.context().close();
  });

  it('says what a file lacks, and is no place for a cashier', async () => {
    const page = await onPage('manager@demo.test', 'phone');
    expect(await page.getByRole('radio', { name: 'Services', exact: true }).count()).toBe(0);
    await choose(page, 'Cars', ['Make,Model,Horses', 'A,B,90']);
    await page.getByText('The file has no column “Customer”, “Country”, “Size”').waitFor();
    await page.getByText('Left out: Horses').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'import-phone');
    await page.context().close();

    const cashier = await (await newVisitor(browser, 'desktop')).newPage();
    await signIn(cashier, 'cashier@demo.test');
    await cashier.goto('/import');
    await cashier.getByText('This page is not for your account').waitFor();
    await cashier.context().close();
  });
});
