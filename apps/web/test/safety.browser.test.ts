import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser } from './browser.ts';
import { signIn } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** What browsers say of the policy: nothing may be refused that our own pages need. */
const listenForRefusals = async (context: BrowserContext): Promise<readonly string[]> => {
  const refused: string[] = [];
  await context.exposeFunction('onRefused', (what: string) => refused.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { onRefused } = window as unknown as { readonly onRefused: (what: string) => void };
      onRefused(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  return refused;
};

/** Everything that a script of the page can read and that outlives it, as one text. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('indexedDB')));
      });
    const rowsOf = async (name: string): Promise<unknown[]> => {
      const database = await settled(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      const rows = await Promise.all(
        stores.map((store) => settled(database.transaction(store).objectStore(store).getAll())),
      );
      database.close();
      return rows;
    };
    const databases = await Promise.all((await indexedDB.databases()).map(({ name = '' }) => rowsOf(name)));
    const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases,
      caches: caches_.flat().map(({ url }) => url),
      cookies: document.cookie,
      name: window.name,
      state: history.state,
      address: location.href,
      page: document.documentElement.outerHTML,
    });
  });

describe('a browser that is signed in', () => {
  it('keeps no token where a script could read it, and runs nothing that the policy refuses', async () => {
    const context = await newVisitor(browser, 'desktop');
    const refused = await listenForRefusals(context);
    const page = await context.newPage();
    const access: string[] = [];
    page.on('response', async (response) => {
      if (!/identity\.(?:login|refresh)/u.test(response.url())) return;
      for (const [token] of (await response.text()).matchAll(/ey[\w-]+\.[\w-]+\.[\w-]+/gu)) access.push(token);
    });
    await signIn(page, 'manager');
    for (const path of ['/', '/bookings', '/garage', '/playground', '/board']) {
      await page.goto(path);
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      await page.waitForTimeout(300);
    }
    await expect.poll(() => access.length).toBeGreaterThan(0);

    const cookies = await context.cookies();
    const refresh = cookies.find(({ name }) => name === '__Host-bling-refresh');
    expect(refresh).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });
    const kept = await keptIn(page);
    for (const token of [...access, refresh?.value ?? '', decodeURIComponent(refresh?.value ?? '')]) {
      expect(token.length).toBeGreaterThan(20);
      expect(kept).not.toContain(token);
    }
    expect(kept).not.toMatch(/ey[\w-]{10,}\.ey[\w-]{10,}\./u);
    expect(refused).toEqual([]);
    await page.evaluate(() =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'a{}' })),
    );
    await expect.poll(() => refused.length).toBe(1);
    await context.close();
  });
});
