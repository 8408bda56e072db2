import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, shoot, violationsOn } from './browser.ts';
import { screens, sizeNames, sizes } from './screens.ts';
import { writeSheets } from './sheets.ts';

type Look = { readonly size: keyof typeof sizes; readonly theme: 'light' | 'dark' };
/** Every width in both themes for the documentation; for a test, each width and each theme. */
const looks: readonly Look[] =
  process.env['PICTURES'] === 'true'
    ? sizeNames.flatMap((size) => [
        { size, theme: 'light' as const },
        { size, theme: 'dark' as const },
      ])
    : [
        { size: 'phone', theme: 'light' },
        { size: 'tablet', theme: 'dark' },
        { size: 'desktop', theme: 'light' },
        { size: 'desktop', theme: 'dark' },
      ];

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

/** One who has signed in stays so: each look has one browser for each person, and a page for each test. */
const people = new Map<string, Promise<BrowserContext>>();
const personAt = async ({ size, theme }: Look, as: string | null): Promise<BrowserContext> => {
  const [width, height] = sizes[size];
  const context = await browser.newContext({
    baseURL: inject('appUrl'),
    viewport: { width, height },
    colorScheme: theme,
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

const opened = async (look: Look, path: string, as: string | null): Promise<Page> => {
  const key = `${look.size} ${look.theme} ${as ?? ''}`;
  const context = people.get(key) ?? personAt(look, as);
  people.set(key, context);
  const page = await (await context).newPage();
  await page.goto(path);
  return page;
};

/** With the data of a scenario a page says other things: then it is settled when nothing is loading any more. */
const settle = async (page: Page, text: string | RegExp): Promise<void> => {
  const main = page.getByRole('main');
  await main.getByRole('heading', { level: 1 }).waitFor();
  if (process.env['PICTURES'] !== 'true') return main.getByText(text, { exact: false }).first().waitFor();
  await page.waitForTimeout(1_500);
};

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe.each(looks)('on a $size, $theme', (look) => {
  it.each(Object.entries(screens))(
    '%s is whole: nothing that axe objects to, nothing beyond the edge',
    async (name, { path, as, settled }) => {
      const page = await opened(look, path, as);
      await settle(page, settled);
      await shoot(page, `${name}-${look.size}-${look.theme}`);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await violationsOn(page)).toEqual([]);
      await page.close();
    },
  );

  it.each(visitor)('%s is whole too, for whoever is not signed in', async (name) => {
    const page = await opened(look, `/${name}`, null);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });
});
