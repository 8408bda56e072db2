import { spawnSync } from 'node:child_process';
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

const ANSWERS_WITHIN_MS = 15_000;

/** Whether packages can be fetched: apps outside the workspace install ours from a file, and theirs from there. */
const reachesRegistry = (): boolean =>
  spawnSync('npm', ['view', 'zod', 'version'], {
    timeout: ANSWERS_WITHIN_MS,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  }).status === 0;

export type Part = { readonly name: string; readonly found: string | null; readonly how: string };

/** What some tests need and a machine may lack. */
export const machineParts = (): { readonly browser: Part; readonly redis: Part; readonly registry: Part } => ({
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
  registry: {
    name: 'The package registry',
    found: reachesRegistry() ? 'npm' : null,
    how: 'connect to it; its tests install the packed client into folders of their own',
  },
});
