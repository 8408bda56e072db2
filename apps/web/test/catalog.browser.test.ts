import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { signIn } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('the menu', () => {
  it('takes a new service, another price for it, and lets it go', async () => {
    const page = await (await newVisitor(browser, 'desktop')).newPage();
    await signIn(page, 'admin@demo.test');
    await page.goto('/catalog');
    await page.getByRole('button', { name: 'New service' }).click();
    const name = `Glass coat ${Date.now() % 10_000}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Put it on the menu' }).click();
    await page.getByText('An amount, like 24.00.').waitFor();
    await page.getByLabel('Price, EUR', { exact: true }).fill('35');
    await page.getByLabel('Skills').fill('coat, polish');
    await page.getByLabel('Price of large', { exact: true }).fill('45');
    await shoot(page, 'catalog-service-desktop');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put it on the menu' }).click();
    await page.getByRole('button', { name: `Edit ${name}` }).click();
    expect(await page.getByLabel('Price of large', { exact: true }).inputValue()).toBe('45');
    await page.getByLabel('Price, EUR', { exact: true }).fill('39,50');
    await page.getByRole('button', { name: 'Save the service' }).click();
    await page.getByText('€39.50').waitFor();
    await shoot(page, 'catalog-desktop');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: `Take ${name} off the menu` }).click();
    await page.getByRole('button', { name: 'Take it off' }).click();
    await page.getByText('Off the menu', { exact: true }).waitFor();
    await page.getByRole('button', { name: `Put ${name} back on the menu` }).click();
    await page.getByRole('button', { name: `Take ${name} off the menu` }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot(page, 'catalog-phone');
    await page.context().close();
  });

  it('sells extras, and services cheaper together', async () => {
    const page = await (await newVisitor(browser, 'desktop')).newPage();
    page.setDefaultTimeout(8_000);
    await signIn(page, 'admin@demo.test');
    await page.goto('/catalog');
    const extras = page.getByRole('region', { name: 'Extras' });
    await extras.getByRole('button', { name: 'New extra' }).click();
    const dialog = page.getByRole('dialog');
    const scent = `Scent ${Date.now() % 10_000}`;
    await dialog.getByLabel('Name', { exact: true }).fill(scent);
    await dialog.getByLabel('Price, EUR', { exact: true }).fill('4,50');
    await dialog.getByRole('button', { name: 'Put it on the menu' }).click();
    await extras.getByText('€4.50').waitFor();
    await extras.getByRole('button', { name: `Take ${scent} off the menu` }).click();
    await dialog.getByRole('button', { name: 'Take it off' }).click();
    await extras.getByText(scent, { exact: true }).waitFor({ state: 'detached' });

    const bundles = page.getByRole('region', { name: 'Bundles' });
    await bundles.getByRole('button', { name: 'New bundle' }).click();
    const name = `Spring ${Date.now() % 10_000}`;
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('Percent off').fill('60');
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: 'Sell them together' }).click();
    await dialog.getByText('A percent, 50 at most.').waitFor();
    await dialog.getByText('At least 2 services.').waitFor();
    await dialog.getByRole('checkbox').nth(1).check();
    await dialog.getByLabel('Percent off').fill('12,5');
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'catalog-bundle');
    await dialog.getByRole('button', { name: 'Sell them together' }).click();
    await bundles.getByText('12.5 % off').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await bundles.scrollIntoViewIfNeeded();
    await shoot(page, 'catalog-extras');
    await bundles.getByRole('button', { name: `Edit ${name}` }).click();
    expect(await dialog.getByLabel('Percent off').inputValue()).toBe('12.5');
    await dialog.getByLabel('Percent off').fill('20');
    await dialog.getByRole('button', { name: 'Save the bundle' }).click();
    await bundles.getByText('20 % off').waitFor();
    await bundles.getByRole('button', { name: `Take ${name} off the menu` }).click();
    await dialog.getByRole('button', { name: 'Take it off' }).click();
    await bundles.getByText('20 % off').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is not for those who may not write it', async () => {
    const page = await (await newVisitor(browser, 'desktop')).newPage();
    await signIn(page, 'cashier@demo.test');
    await page.goto('/catalog');
    await page.getByText('This page is not for your account').waitFor();
    expect(await page.getByRole('button', { name: 'New service' }).count()).toBe(0);
    await page.context().close();
  });
});
