import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (name: string): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync) ?? null;

const first = (names: readonly string[]): string | null => {
  for (const name of names) {
    const found = name.includes('/') || name.includes('\\') ? (existsSync(name) ? name : null) : onPath(name);
    if (found !== null) return found;
  }
  return null;
};

const BROWSERS = [
  ...(process.env['CHROMIUM_PATH'] ? [process.env['CHROMIUM_PATH']] : []),
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export type Part = { readonly name: string; readonly found: string | null; readonly how: string };

/** What some tests need and a machine may lack. */
export const machineParts = (): { readonly browser: Part; readonly redis: Part } => ({
  browser: {
    name: 'Chromium',
    found: first(BROWSERS),
    how: 'apt-get install chromium, brew install --cask chromium, or CHROMIUM_PATH',
  },
  redis: {
    name: 'Redis',
    found: first(['redis-server']),
    how: 'apt-get install redis-server, or brew install redis',
  },
});
