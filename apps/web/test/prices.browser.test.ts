import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { chooseTime, chooseWork, signIn } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const as = async (email: string): Promise<Page> => {
  const page = await (await newVisitor(browser, 'desktop')).newPage();
  await signIn(page, email);
  return page;
};
const totalOf = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('preview-total').textContent())?.replaceAll(/[^\d.]/gu, ''));

describe('the price list', () => {
  it('shows what a rule does to a price before it is in force, and to last month', async () => {
    const page = await as('admin@demo.test');
    await page.goto('/prices');
    await page.getByRole('button', { name: 'New rule' }).click();
    await page.getByTestId('preview-total').waitFor();
    await page.getByLabel('Hour of the job', { exact: true }).fill('11:00');
    const name = `Midday ${Date.now()}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('By', { exact: true }).fill('25');
    await page.getByLabel(/^From/u).first().fill('10:00');
    await page
      .getByLabel(/^Until/u)
      .first()
      .fill('14:00');
    const dear = await totalOf(page);
    await page.getByLabel('Hour of the job', { exact: true }).fill('15:00');
    const plain = await totalOf(page);
    expect(dear).toBeCloseTo(plain * 1.25, 1);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Hour of the job', { exact: true }).fill('11:00');
    await page.getByRole('button', { name: 'Try it on last month' }).click();
    await page.getByText(/would have cost|in all/u).waitFor();
    await shoot(page, 'prices-editor-desktop');
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot(page, 'prices-editor-phone');
    await page.setViewportSize({ width: 1440, height: 960 });
    await page.getByRole('button', { name: 'Put the rule in force' }).click();
    const rules = page.getByRole('list', { name: 'Rules' });
    await rules.getByText(name).waitFor();
    await rules.getByText('10:00–14:00').first().waitFor();
    await shoot(page, 'prices-rules-desktop');
    await page.getByRole('button', { name: `Edit ${name}` }).click();
    await page.getByLabel('By', { exact: true }).fill('30');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await rules.getByText('+30 %').first().waitFor();
    await page.getByRole('button', { name: `End ${name}` }).click();
    await page.getByRole('button', { name: 'End the rule' }).click();
    await rules.getByText(name).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('gives out a coupon and ends it', async () => {
    const page = await as('admin@demo.test');
    await page.goto('/prices');
    await page.getByText('Coupons', { exact: true }).click();
    await page.getByRole('button', { name: 'New coupon' }).click();
    const code = `T${Date.now()}`;
    await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase());
    await page.getByLabel('Name', { exact: true }).fill('Try me');
    await page.getByLabel('Percent off', { exact: true }).fill('101');
    await page.getByRole('button', { name: 'Give it out' }).click();
    await page.getByText('A number from 1 to 100.').waitFor();
    await page.getByLabel('Percent off', { exact: true }).fill('15');
    await page.getByRole('button', { name: 'Give it out' }).click();
    const coupons = page.getByRole('list', { name: 'Coupons' });
    await coupons.getByText(code).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'prices-coupons-desktop');
    await page.getByRole('button', { name: `End ${code}` }).click();
    await page.getByRole('button', { name: 'End the coupon' }).click();
    await coupons.getByText('Ended').first().waitFor();
    await page.context().close();
  });

  it('sets the tax of a category', async () => {
    const page = await as('admin@demo.test');
    await page.goto('/prices');
    await page.getByText('Taxes', { exact: true }).click();
    const tax = page.getByLabel('Tax on Washes, %', { exact: true });
    await tax.fill('13');
    await page.getByRole('button', { name: 'Save the tax on Washes' }).click();
    await page.getByRole('button', { name: 'Save the tax on Washes' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Taxes', { exact: true }).click();
    expect(await tax.inputValue()).toBe('13');
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'prices-taxes-desktop');
    await tax.fill('23');
    await page.getByRole('button', { name: 'Save the tax on Washes' }).click();
    await page.getByRole('button', { name: 'Save the tax on Washes' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is none of a washer’s business', async () => {
    const page = await as('washer@demo.test');
    await page.goto('/prices');
    await page.getByText('This page is not for your account').waitFor();
    expect(await page.getByRole('link', { name: 'Prices', exact: true }).count()).toBe(0);
    await page.context().close();
  });

  it('takes a customer’s coupon, and says why it does not take another', async () => {
    const office = await as('admin@demo.test');
    await office.goto('/prices');
    await office.getByText('Coupons', { exact: true }).click();
    await office.getByRole('button', { name: 'New coupon' }).click();
    const code = `V${Date.now()}`;
    await office.getByLabel('Code', { exact: true }).fill(code);
    await office.getByLabel('Name', { exact: true }).fill('Welcome');
    await office.getByRole('button', { name: 'Give it out' }).click();
    await office.getByRole('list', { name: 'Coupons' }).getByText(code).waitFor();
    await office.context().close();

    const page = await (await newVisitor(browser, 'desktop')).newPage();
    await page.goto('/');
    await chooseWork(page);
    await chooseTime(page);
    const summary = page.getByRole('complementary', { name: 'Your booking' });
    const coupon = summary.getByLabel(/^Coupon/u);
    await coupon.fill('nothing');
    await summary.getByRole('button', { name: 'Use', exact: true }).click();
    await summary.getByText('We do not know this code.').waitFor();
    await coupon.fill(` ${code.toLowerCase()} `);
    await summary.getByRole('button', { name: 'Use', exact: true }).click();
    await summary.getByText(/^Welcome -/u).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'prices-coupon-customer');
    await summary.getByRole('button', { name: 'Take off' }).click();
    await summary.getByText(/^Welcome -/u).waitFor({ state: 'detached' });
    await page.context().close();
  });
});
