import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { newVisitor, openBrowser, shoot } from './browser.ts';

let browser: Browser;
let page: Page;
const asked: Request[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  asked.length = 0;
  const context = await newVisitor(browser, 'desktop');
  page = await context.newPage();
  page.on('request', (request) => asked.push(request));
  return () => context.close();
});

const answer = () => page.getByRole('region', { name: 'Answer' });

it('a developer tries a procedure as one of the demo’s people, and sees refusals as they are', async () => {
  await page.goto('/playground');
  await page.getByRole('button', { name: 'Send as visitor' }).click();
  await answer().getByText('✓ answered').waitFor();
  expect(await answer().textContent()).toContain('"zone"');

  await page.getByLabel('Find a procedure').fill('identity me');
  await page.getByRole('button', { name: 'identity.me' }).click();
  await page.getByRole('button', { name: 'Send as visitor' }).click();
  await answer().getByText('not-signed-in').waitFor();

  await page.getByRole('radio', { name: 'washer' }).check();
  await page.getByLabel('Input').press('Control+Enter');
  await answer().getByText('washer@demo.test').waitFor();
  await shoot(page, 'playground-answer');

  await page.getByLabel('Input').fill('{ no');
  await page.getByRole('button', { name: 'Send as washer' }).click();
  await page.getByRole('alert').getByText('This is no JSON').waitFor();
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

it('the reference shows every feature, and loads nothing from elsewhere', async () => {
  await page.goto('/docs');
  await page.getByRole('heading', { name: 'BlingAuto', level: 1 }).waitFor();
  await page.getByText('bookings', { exact: false }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page
    .getByRole('button', { name: /bookings/u })
    .first()
    .click();
  await page.getByRole('link', { name: 'bookings.feePreview' }).first().click();
  await page.getByText('Tells what cancelling costs').first().waitFor();
  await page.waitForTimeout(process.env['SHOTS'] ? 1500 : 0);
  await shoot(page, 'docs');
  const origins = new Set(asked.map((request) => new URL(request.url()).origin).filter((origin) => origin !== 'null'));
  expect([...origins]).toEqual([inject('appUrl')]);
});
