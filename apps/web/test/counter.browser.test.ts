import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { openAllDay, signIn } from './steps.ts';

let browser: Browser;
let siteId = '';
beforeAll(async () => {
  browser = await openBrowser();
  siteId = await openAllDay();
});
afterAll(() => browser?.close());

const atCounter = async (email: string, screen: 'desktop' | 'phone' = 'desktop'): Promise<Page> => {
  const page = await (await newVisitor(browser, screen)).newPage();
  await signIn(page, email);
  page.setDefaultTimeout(8_000);
  await page.goto(`/counter?site=${siteId}`);
  await page.getByRole('heading', { name: 'Counter' }).waitFor();
  return page;
};
const rowOf = (page: Page, plate: string) => page.getByRole('listitem').filter({ hasText: plate });
const work = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Work' }).getByRole('button', { name: new RegExp(`^${name}`, 'u') });

/** What of a page is smaller than someone reads from across the hall. */
const smallTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-wall] *')]
      .filter((element) =>
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
      )
      .filter(
        (element) =>
          !element.classList.contains('sr-only') && Number.parseFloat(getComputedStyle(element).fontSize) < 20,
      )
      .map(({ textContent }) => textContent ?? ''),
  );

describe('the walk-in counter', () => {
  it('takes a car in with two taps, promises a time before, and the screen on the wall moves by itself', async () => {
    const page = await atCounter('cashier@demo.test');
    const wall = await (await newVisitor(browser, 'desktop')).newPage();
    wall.setDefaultTimeout(8_000);
    await wall.goto(`/queue/${siteId}`);
    await wall.getByRole('heading', { name: 'Riverside' }).waitFor();
    await wall.getByText(/if you come now: \S/u).waitFor();

    expect(await page.getByLabel('Plate').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('wq 71 aa');
    await work(page, 'Outside and wheels').click();
    await page.getByText(/^Begins (?:at once|in about)/u).waitFor();
    await page.getByText('€24.00', { exact: true }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Into the queue' }).click();
    await page.getByText(/^Say: it begins /u).waitFor();
    await rowOf(page, 'WQ 71 AA').waitFor();

    await wall.getByText('WQ•••A').waitFor();
    expect(await wall.locator('body').textContent()).not.toMatch(/WQ ?71/u);
    await rowOf(page, 'WQ 71 AA').getByRole('button', { name: /^Call/u }).click();
    await wall.getByRole('region', { name: 'Your turn' }).getByText('WQ•••A').waitFor();
    await wall.getByText('Come to the counter').waitFor();
    await shoot(wall, 'queue-called');

    await rowOf(page, 'WQ 71 AA')
      .getByRole('button', { name: /^Start/u })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: /^Bay/u }).first().waitFor();
    await shoot(page, 'counter-start');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'First bay that does' }).click();
    await page.getByRole('region', { name: 'In the bays' }).getByText('WQ 71 AA').waitFor();
    await wall.getByRole('region', { name: 'In the bays' }).getByText('WQ•••A').waitFor();
    await shoot(page, 'counter-running');

    await rowOf(page, 'WQ 71 AA')
      .getByRole('button', { name: /^Complete/u })
      .click();
    await rowOf(page, 'WQ 71 AA').waitFor({ state: 'detached' });
    await wall.getByText('WQ•••A').waitFor({ state: 'detached' });
    await page.getByText(/^We said, it took: \d+ of \d+ wait/u).waitFor();
    await page.context().close();
    await wall.context().close();
  });

  it('is worked with the keyboard alone', async () => {
    const page = await atCounter('cashier@demo.test');
    for (const plate of ['ky 10 aa', 'ky 20 bb']) {
      await page.getByLabel('Plate').waitFor();
      await work(page, 'Outside and wheels').waitFor();
      await page.keyboard.type(plate);
      await page.keyboard.press('Enter');
      await page.keyboard.press('1');
      await page.getByText('€24.00', { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await rowOf(page, plate.toUpperCase()).waitFor();
    }
    const second = rowOf(page, 'KY 20 BB');
    await second.getByRole('button', { name: /^Call/u }).focus();
    await page.keyboard.press('f');
    await page.waitForFunction(() =>
      document.querySelector('section[aria-label="Waiting"] li')?.textContent?.includes('KY 20 BB'),
    );
    await second.getByRole('button', { name: /^Call/u }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await rowOf(page, 'KY 10 AA').evaluate((row) => row.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('g');
    await rowOf(page, 'KY 10 AA').waitFor({ state: 'detached' });
    await second.getByRole('button', { name: /^Call/u }).focus();
    await page.keyboard.press('x');
    await page.getByRole('dialog').getByLabel('Reason', { exact: true }).fill('We close soon');
    await page.keyboard.press('Enter');
    await second.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('knows a car by its plate, and whose it is', async () => {
    const page = await atCounter('cashier@demo.test', 'phone');
    await page.getByLabel('Plate').fill('48 TZ 91');
    const known = page.getByRole('status').getByRole('button', { pressed: true });
    await known.waitFor();
    expect(await known.textContent()).toMatch(/Volvo V60/u);
    await work(page, 'Outside and wheels').click();
    await page.getByText(/^Begins /u).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'counter-known-phone');
    await page.getByRole('button', { name: 'Start now' }).click();
    await page.getByText('Work has begun.').waitFor();
    await page.getByLabel('Plate').fill('48 TZ 91');
    await work(page, 'Outside and wheels').click();
    await page.getByRole('button', { name: 'Into the queue' }).click();
    await page.getByText(/^This car is here already/u).waitFor();
    await rowOf(page, '48 TZ 91')
      .getByRole('button', { name: /^Complete/u })
      .click();
    await rowOf(page, '48 TZ 91').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('shows a washer the cars and what may be done with them, and no money', async () => {
    const page = await atCounter('washer@demo.test');
    await page.getByRole('group', { name: 'Queue' }).waitFor();
    expect(await page.getByLabel('Plate').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toMatch(/€/u);
    await page.context().close();
  });
});

describe.each(['light', 'dark'] as const)('the screen on the wall, %s', (colorScheme) => {
  it('is read from afar: large letters, strong contrast', async () => {
    const counter = await atCounter('cashier@demo.test');
    const plates = colorScheme === 'light' ? ['wl 11 aa', 'wl 22 bb'] : ['wd 11 aa', 'wd 22 bb'];
    for (const plate of plates) {
      await counter.getByLabel('Plate').fill(plate);
      await work(counter, 'Outside and wheels').click();
      await counter.getByRole('button', { name: 'Into the queue' }).click();
      await rowOf(counter, plate.toUpperCase()).waitFor();
    }
    await rowOf(counter, plates[0]?.toUpperCase() ?? '')
      .getByRole('button', { name: /^Call/u })
      .click();
    const wall = await (await newVisitor(browser, 'desktop')).newPage();
    wall.setDefaultTimeout(8_000);
    await wall.emulateMedia({ colorScheme });
    await wall.goto(`/queue/${siteId}`);
    await wall.getByRole('region', { name: 'Your turn' }).getByText('•••').first().waitFor();
    await wall.getByText(/if you come now: \S/u).waitFor();
    expect(await smallTexts(wall)).toEqual([]);
    expect(await violationsOn(wall, 7)).toEqual([]);
    for (const [name, width, height] of [
      ['phone', 390, 844],
      ['tablet', 820, 1180],
      ['wall', 1440, 900],
    ] as const) {
      await wall.setViewportSize({ width, height });
      await shoot(wall, `queue-${name}-${colorScheme}`);
      expect(await wall.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await counter.context().close();
    await wall.context().close();
  });
});
