import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
  }
}

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the machine's Chromium, or says how to get one. */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined)
    throw new Error(
      'There is no Chromium on this machine. Install it (Debian: apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome) or name it in CHROMIUM_PATH.',
    );
  return chromium.launch({ executablePath, args });
};

export type Screen = 'desktop' | 'phone';
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** A fresh visitor: no cookies, no drafts, in the zone of the demo's first site. */
export const newVisitor = (
  browser: Browser,
  screen: Screen,
  baseURL: string = inject('appUrl'),
): Promise<BrowserContext> =>
  browser.newContext({
    baseURL,
    viewport: sizes[screen],
    hasTouch: screen === 'phone',
    timezoneId: 'Europe/Lisbon',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to on the page as it is, one line each; with a contrast of one's own where more is asked for. */
export const violationsOn = async (page: Page, contrast: number | null = null): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async (least) => {
    const { axe: engine } = window as unknown as typeof globalThis & { readonly axe: typeof Axe };
    const expected = { expected: least ?? 7 };
    engine.configure({
      checks: [{ id: 'color-contrast-enhanced', options: { contrastRatio: { normal: expected, large: expected } } }],
    });
    const { violations } = await engine.run({
      resultTypes: ['violations'],
      rules: { 'color-contrast-enhanced': { enabled: least !== null } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, contrast);
};

/** A picture for the guides, when SHOTS names a folder. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

type Mail = { readonly to: { readonly email: string }; readonly subject: string; readonly text: string };
const isMails = (value: unknown): value is readonly Mail[] => Array.isArray(value);

/** Waits for a mail to arrive in the inbox of the demo. */
export const mailTo = async (email: string, subject: RegExp): Promise<Mail> => {
  for (let tries = 0; tries < 60; tries++) {
    const mails: unknown = await (await fetch(`${inject('appUrl')}/dev/inbox.json`)).json();
    const mail = isMails(mails) ? mails.find((one) => one.to.email === email && subject.test(one.subject)) : undefined;
    if (mail !== undefined) return mail;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No mail to ${email} about ${subject}`);
};
