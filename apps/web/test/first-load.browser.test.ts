import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { newVisitor, openBrowser } from './browser.ts';

const MOST_BYTES = 150_000;

it('asks a first visitor for no more script than 150 kB, gzipped', async () => {
  const browser = await openBrowser();
  const page = await (await newVisitor(browser, 'phone')).newPage();
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) sizes.set(pathname, gzipSync(await response.body()).length);
  });
  await page.goto('/');
  await page.getByRole('radio', { name: /Riverside/u }).waitFor();
  await page.waitForLoadState('networkidle');
  const listed = [...sizes].toSorted(([, a], [, b]) => b - a).map(([path, size]) => `${size} ${path}`);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  await browser.close();
  expect(total, `${total}\n${listed.join('\n')}`).toBeLessThanOrEqual(MOST_BYTES);
});
