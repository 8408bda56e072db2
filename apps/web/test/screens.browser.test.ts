import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, shoot, violationsOn } from './browser.ts';
import { screens, sizeNames, sizes } from './screens.ts';
import { writeSheets } from './sheets.ts';

type Look = { readonly size: keyof typeof sizes; readonly theme: 'light' | 'dark' };
const looks: readonly Look[] = sizeNames.flatMap((size) => [
  { size, theme: 'light' as const },
  { size, theme: 'dark' as const },
]);

const visitor = [
  'sign-in',
  'sign-up',
  'forgotten',
  'reset-password?token=old',
  'reset-password',
  'tablet',
  'not-found',
] as const;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  const { PICTURES, SHOTS } = process.env;
  if (PICTURES === 'true' && SHOTS !== undefined) await writeSheets(browser, SHOTS);
  await browser.close();
}, 300_000);

/** One who has signed in stays so: each person has one browser, and a page for each test. */
const people = new Map<string | null, Promise<BrowserContext>>();
const personAt = async (as: string | null): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: inject('appUrl'),
    timezoneId: 'Europe/Lisbon',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  if (as !== null)
    await context.request.post('/rpc/identity.login', {
      data: { json: { login: as, password: 'wash-day-2026', keep: 'cookie' } },
      headers: { origin: inject('appUrl') },
    });
  return context;
};

const opened = async (path: string, as: string | null): Promise<Page> => {
  const context = people.get(as) ?? personAt(as);
  people.set(as, context);
  const page = await (await context).newPage();
  await page.goto(path);
  return page;
};

/** The same page on another screen, as it is drawn there. */
const turnTo = async (page: Page, { size, theme }: Look): Promise<void> => {
  const [width, height] = sizes[size];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
};

/** With the data of a scenario a page says other things: then it is settled when nothing is loading any more. */
const settle = async (page: Page, text: string): Promise<void> => {
  if (process.env['PICTURES'] !== 'true') return page.getByText(text, { exact: false }).first().waitFor();
  await page.getByRole('main').waitFor();
  await page.waitForTimeout(1_500);
};

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

type Flaw = Look & { readonly violations: readonly string[]; readonly scrollsSideways: boolean };

/** What is wrong with the page, at which width and in which theme; whoever looks first may want a picture. */
const flawsOf = async (page: Page, ready: (look: Look) => Promise<void>): Promise<readonly Flaw[]> => {
  const flaws: Flaw[] = [];
  for (const look of looks) {
    await turnTo(page, look);
    await ready(look);
    const flaw = { ...look, violations: await violationsOn(page), scrollsSideways: await scrollsSideways(page) };
    if (flaw.scrollsSideways || flaw.violations.length > 0) flaws.push(flaw);
  }
  return flaws;
};

describe('at every width and in both themes, nothing that axe objects to and nothing beyond the edge:', () => {
  it.each(Object.entries(screens))(
    '%s',
    async (name, { path, as, settled }) => {
      const page = await opened(path, as);
      const flaws = await flawsOf(page, async ({ size, theme }) => {
        await settle(page, settled);
        await shoot(page, `${name}-${size}-${theme}`);
      });
      expect(flaws).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it.each(visitor)('%s, for whoever is not signed in', async (name) => {
    const page = await opened(`/${name}`, null);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await flawsOf(page, () => heading.waitFor())).toEqual([]);
    await page.close();
  });
});
