import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, shoot, violationsOn } from './browser.ts';

const sizes = { phone: [390, 844], tablet: [820, 1180], desktop: [1440, 960] } as const;
type Look = { readonly size: keyof typeof sizes; readonly theme: 'light' | 'dark' };
const looks: readonly Look[] = [
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
const screens = {
  book: { path: '/', as: 'client@demo.test', settled: 'Book a wash' },
  bookings: { path: '/bookings', as: 'client@demo.test', settled: 'My bookings' },
  garage: { path: '/garage', as: 'client@demo.test', settled: '308 SW' },
  account: { path: '/account', as: 'client@demo.test', settled: 'Offers by email' },
  'account-staff': { path: '/account', as: 'washer@demo.test', settled: 'Set the PIN' },
  board: { path: '/board', as: 'manager@demo.test', settled: 'Bay 1' },
  counter: { path: '/counter', as: 'cashier@demo.test', settled: 'Nobody waits' },
  disruption: { path: '/disruption', as: 'manager@demo.test', settled: 'Nothing since yesterday' },
  'admin-users': { path: '/admin/users', as: 'admin@demo.test', settled: 'Wim Washer' },
  'admin-roles': { path: '/admin/roles', as: 'admin@demo.test', settled: 'washer' },
  'admin-role': { path: '/admin/roles/cashier', as: 'admin@demo.test', settled: 'Accounts and sign-in' },
  'admin-new-role': { path: '/admin/new-role', as: 'admin@demo.test', settled: 'Make the role' },
  'admin-devices': { path: '/admin/devices', as: 'manager@demo.test', settled: 'Pair this screen' },
  'admin-keys': { path: '/admin/keys', as: 'admin@demo.test', settled: 'Issue a key' },
  'admin-security': { path: '/admin/security', as: 'admin@demo.test', settled: 'Second factor' },
  'admin-audit': { path: '/admin/audit', as: 'admin@demo.test', settled: 'identity.login' },
  'admin-parked': { path: '/admin/parked', as: 'admin@demo.test', settled: 'Nothing stands still' },
  rota: { path: '/rota', as: 'manager@demo.test', settled: 'A wedding' },
  staff: { path: '/staff', as: 'manager@demo.test', settled: 'Duarte Melo' },
  site: { path: '/site', as: 'manager@demo.test', settled: 'Van North' },
  closures: { path: '/closures', as: 'manager@demo.test', settled: 'Close something' },
  import: { path: '/import', as: 'admin@demo.test', settled: 'Choose a CSV file' },
  setup: { path: '/setup', as: 'admin@demo.test', settled: 'set up already' },
  prices: { path: '/prices', as: 'admin@demo.test', settled: 'New rule' },
  playground: { path: '/playground', as: 'client@demo.test', settled: 'Send as visitor' },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const opened = async ({ size, theme }: Look, path: string, as: string | null): Promise<Page> => {
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
  const page = await context.newPage();
  await page.goto(path);
  return page;
};

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe.each(looks)('on a $size, $theme', (look) => {
  it.each(Object.entries(screens))(
    '%s is whole: nothing that axe objects to, nothing beyond the edge',
    async (name, { path, as, settled }) => {
      const page = await opened(look, path, as);
      await page.getByText(settled, { exact: false }).first().waitFor();
      await shoot(page, `${name}-${look.size}-${look.theme}`);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await violationsOn(page)).toEqual([]);
      await page.context().close();
    },
  );

  it.each(visitor)('%s is whole too, for whoever is not signed in', async (name) => {
    const page = await opened(look, `/${name}`, null);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});
