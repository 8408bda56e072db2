import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Booked } from './steps.ts';

const sizes = { phone: [390, 844], tablet: [820, 1180], desktop: [1440, 960] } as const;
export type Look = { readonly size: keyof typeof sizes; readonly theme: 'light' | 'dark' };
export const looks: readonly Look[] = (['phone', 'tablet', 'desktop'] as const).flatMap((size) => [
  { size, theme: 'light' },
  { size, theme: 'dark' },
]);
export const DESK: Look = { size: 'desktop', theme: 'light' };

type Visit = {
  readonly look: Look;
  readonly path: string;
  /** Whose account; the manager’s without. */
  readonly as?: string | undefined;
  /** What the clock of the browser says; it stands still. */
  readonly now?: string;
};

/** The app sets its clock by the server's answers, live news among them: here none says when it was given. */
const standStill = async (page: Page, now: string): Promise<void> => {
  await page.clock.setFixedTime(now);
  await page.addInitScript(() => {
    const ask = window.fetch.bind(window);
    window.fetch = async (...asked) => {
      const { status, headers, body } = await ask(...asked);
      const undated = new Headers(headers);
      undated.delete('date');
      return new Response(body, { status, headers: undated });
    };
  });
};

/** A page of the app in a browser of its own, signed in. */
export const openAs = async (browser: Browser, { look, path, as = 'manager@demo.test', now }: Visit): Promise<Page> => {
  const [width, height] = sizes[look.size];
  const context = await browser.newContext({
    baseURL: inject('appUrl'),
    viewport: { width, height },
    colorScheme: look.theme,
    timezoneId: 'Europe/Lisbon',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await context.request.post('/rpc/identity.login', {
    data: { json: { login: as, password: 'wash-day-2026', keep: 'cookie' } },
    headers: { origin: inject('appUrl') },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  if (now !== undefined) await standStill(page, now);
  await page.goto(path);
  return page;
};

/** The board of a booking's day, with its panel open. */
export const boardOf = (siteId: string, { id, scheduledAt }: Booked): string =>
  `/board?site=${siteId}&date=${scheduledAt.slice(0, 10)}&booking=${id}`;
