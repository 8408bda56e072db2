import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { callAs, keyed, signIn, tabTo } from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const as = async (email: string, screen: 'desktop' | 'phone' = 'desktop'): Promise<Page> => {
  const page = await (await newVisitor(browser, screen)).newPage();
  await signIn(page, email);
  return page;
};

type Clocked = { readonly id: string; readonly version: number };
const dialog = (page: Page) => page.getByRole('dialog');
const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the rota', () => {
  it('is planned with the keyboard, published, and then seen by whoever works', async () => {
    const page = await as('manager@demo.test');
    await page.goto(`/rota?date=${later(21)}`);
    const week = page.getByRole('table', { name: 'The week' });
    await week.getByRole('rowheader', { name: /Wim Washer/u }).waitFor();
    const add = week.getByRole('button', { name: /^Add a shift for Wim Washer/u });
    await add.first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await add.nth(1).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await dialog(page).getByLabel('From', { exact: true }).fill('07:15');
    await dialog(page).getByLabel('Until', { exact: true }).fill('11:45');
    await tabTo(page, /^Plan it$/u);
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await week.getByRole('button', { name: /Wim Washer, .*07:15–11:45, draft: change/u }).waitFor();

    await add.nth(1).click();
    await dialog(page).getByLabel('From', { exact: true }).fill('09:00');
    await dialog(page).getByRole('button', { name: 'Plan it' }).click();
    await dialog(page)
      .getByText(/^They work from/u)
      .waitFor();
    await shoot(page, 'rota-overlap');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Publish 1 draft' }).click();
    await page.getByText('1 shift published.').waitFor();
    const washer = await as('washer@demo.test', 'phone');
    await washer.goto(`/rota?date=${later(21)}`);
    const agenda = washer.getByRole('list', { name: 'The week, day by day' });
    await agenda.getByText('07:15–11:45').waitFor();
    expect(await agenda.getByText('Duarte Melo').count()).toBe(0);
    expect(await washer.getByRole('button', { name: 'Add shift' }).count()).toBe(0);
    await washer.context().close();

    await week.getByRole('button', { name: /07:15–11:45: change/u }).click();
    await dialog(page).getByRole('button', { name: 'Take it off' }).click();
    await week.getByText('07:15–11:45').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('copies a week, and says what did not fit', async () => {
    const page = await as('manager@demo.test');
    await page.goto(`/rota?date=${later(7)}`);
    await page.getByRole('table', { name: 'The week' }).getByText('draft').first().waitFor();
    await page.getByRole('button', { name: 'The week after' }).click();
    await page.waitForURL(/date=/u);
    await page.getByRole('button', { name: 'Copy last week' }).click();
    await page.getByText(/^\d+ shifts? copied as drafts/u).waitFor();
    await page.getByRole('button', { name: 'Copy last week' }).click();
    await page.getByText(/0 shifts copied as drafts, \d+ did not fit/u).waitFor();
    await page.context().close();
  });

  it('takes a wish for time off and its answer', async () => {
    const washer = await as('washer@demo.test');
    await washer.goto('/rota');
    await washer.getByRole('button', { name: 'Ask for time off' }).click();
    await dialog(washer).getByLabel('From', { exact: true }).fill(later(40));
    await dialog(washer).getByLabel('Until', { exact: true }).fill(later(41));
    await dialog(washer).getByLabel('A word to your manager').fill('The sea');
    await dialog(washer).getByRole('button', { name: 'Ask', exact: true }).click();
    await dialog(washer).waitFor({ state: 'detached' });
    await washer.getByText('Asked for', { exact: true }).waitFor();
    const manager = await as('manager@demo.test');
    await manager.goto('/rota');
    await manager.getByRole('button', { name: 'Grant Wim Washer' }).click();
    await manager.getByRole('button', { name: 'Grant Wim Washer' }).waitFor({ state: 'detached' });
    await washer.reload();
    await washer.getByText('Granted', { exact: true }).waitFor();
    await manager.context().close();
    await washer.context().close();
  });

  it('knows who is there', async () => {
    const page = await as('washer@demo.test');
    await page.goto('/rota');
    await page.getByRole('button', { name: 'Clock in' }).click();
    await page.getByRole('list', { name: 'Here now' }).getByText('Wim Washer').waitFor();
    await page.getByRole('button', { name: 'Clock out' }).click();
    await page.getByText('Nobody is clocked in.').waitFor();
    await page.context().close();
  });

  it('lets a manager set right what the clock says', async () => {
    const [call, washer] = await Promise.all([callAs('manager@demo.test'), callAs('washer@demo.test')]);
    const me = await washer<{ readonly siteIds: readonly string[] }>('staff.get', {}, 'GET');
    await washer('staff.clock.in', keyed({ siteId: me.siteIds[0] }));
    const entry = await washer<Clocked>('staff.clock.out', keyed({}));
    const page = await as('manager@demo.test');
    await page.goto('/staff');
    const panel = page.getByRole('region', { name: 'On the clock' });
    await panel.getByLabel('From').fill(later(-2));
    await panel
      .getByRole('button', { name: /^Correct Wim Washer/u })
      .first()
      .click();
    await dialog(page).getByLabel('Came', { exact: true }).fill(later(-1));
    await dialog(page).getByLabel('Came at').fill('16:00');
    await dialog(page).getByLabel('Left', { exact: true }).fill(later(-1));
    await dialog(page).getByLabel('Left at').fill('08:00');
    await dialog(page).getByRole('button', { name: 'Correct' }).click();
    await dialog(page).getByText('The end must come after the start.').waitFor();
    await dialog(page).getByLabel('Came at').fill('08:00');
    await dialog(page).getByLabel('Left at').fill('16:00');
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'clock-correct');
    const dayBefore = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const theirs = { clockEntryId: entry.id, inAt: `${dayBefore}T06:00:00.000Z`, outAt: `${dayBefore}T06:30:00.000Z` };
    await call('staff.clock.correct', keyed({ ...theirs, version: entry.version }));
    await dialog(page).getByRole('button', { name: 'Correct' }).click();
    await dialog(page).getByText('Someone changed this meanwhile.').waitFor();
    await expect.poll(() => dialog(page).getByLabel('Left at').inputValue()).toMatch(/:30$/u);
    await dialog(page).getByLabel('Came at').fill('08:00');
    await dialog(page).getByLabel('Left at').fill('16:00');
    await dialog(page).getByRole('button', { name: 'Correct' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await panel.getByText(/08:00 to 16:00 · 8 h/u).waitFor();
    await page.context().close();
  });

  it('lets a manager say when somebody came who is still there', async () => {
    const [call, washer] = await Promise.all([callAs('manager@demo.test'), callAs('washer@demo.test')]);
    const { siteIds } = await washer<{ readonly siteIds: readonly string[] }>('staff.get', {}, 'GET');
    const siteId = siteIds[0] ?? '';
    type People = { readonly items: readonly { readonly id: string; readonly fullName: string }[] };
    const { items } = await call<People>('staff.list', { siteId }, 'GET');
    const staffId = items.find(({ fullName }) => fullName === 'Duarte Melo')?.id;
    await call('staff.clock.in', keyed({ siteId, staffId }));
    const page = await as('manager@demo.test');
    await page.goto('/staff');
    const panel = page.getByRole('region', { name: 'On the clock' });
    await panel.getByLabel('From').fill(later(-2));
    await panel.getByRole('button', { name: /^Correct Duarte Melo/u }).click();
    await dialog(page).getByLabel('Came', { exact: true }).fill(later(1));
    await dialog(page).getByRole('button', { name: 'Correct' }).click();
    await dialog(page).getByText('That is still to come.').waitFor();
    expect(await dialog(page).getByLabel('Left at').count()).toBe(0);
    await dialog(page).getByLabel('Came', { exact: true }).fill(later(-1));
    await dialog(page).getByLabel('Came at').fill('07:30');
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'clock-came');
    await dialog(page).getByRole('button', { name: 'Correct' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await panel.getByText(/since 07:30/u).waitFor();
    await call('staff.clock.out', keyed({ staffId }));
    await page.context().close();
  });
});

describe('the staff', () => {
  it('are taken on, given papers, changed and let go', async () => {
    const page = await as('manager@demo.test');
    const name = `Nuno ${Date.now()}`;
    await page.goto('/staff');
    await page.getByRole('button', { name: 'Take somebody on' }).click();
    await dialog(page).getByLabel('Name', { exact: true }).fill(name);
    await dialog(page).getByLabel('An hour, in EUR').fill('900.00');
    await dialog(page)
      .getByLabel(/^Skills/u)
      .fill('polish, wax');
    await dialog(page).getByRole('button', { name: 'Take on', exact: true }).click();
    await dialog(page)
      .getByText(/An hour costs 500 at the most/u)
      .waitFor();
    await dialog(page).getByLabel('An hour, in EUR').fill('12,50');
    await dialog(page).getByRole('button', { name: 'Take on', exact: true }).click();
    await dialog(page).waitFor({ state: 'detached' });
    const row = page.getByRole('list', { name: 'People' }).getByRole('listitem').filter({ hasText: name });
    await row.getByText('€12.50').waitFor();
    await row.getByRole('button', { name: `Papers of ${name}` }).click();
    await dialog(page).getByLabel('What it is').fill('licence');
    await dialog(page).getByLabel('In force until').fill(later(10));
    await dialog(page).getByRole('button', { name: 'Record it' }).click();
    await dialog(page).getByText('ends soon').waitFor();
    await shoot(page, 'staff-papers');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await row.getByText('licence ends soon').waitFor();
    await row.getByRole('button', { name: `End work of ${name}` }).click();
    await dialog(page).getByRole('button', { name: 'End it now' }).click();
    await row.getByText('Left', { exact: true }).waitFor();
    await page.context().close();
  });

  it('are paid by a sheet', async () => {
    const page = await as('manager@demo.test');
    await page.goto('/staff');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a sheet' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^payroll-HS-.*\.csv$/u);
    const sheet = readFileSync(await download.path(), 'utf8');
    expect(sheet).toMatch(/^\uFEFFCode,Name,Minutes,Hourly rate,Amount,Currency,Late,Open\r\n/u);
    expect(sheet).toContain('Duarte Melo');
    await page.context().close();
  });

  it('are none of a washer’s business', async () => {
    const page = await as('washer@demo.test');
    await page.goto('/staff');
    await page.getByText('This page is not for your account').waitFor();
    await page.context().close();
  });
});

describe('the site', () => {
  it('keeps its hours, its days that differ and what it is', async () => {
    const page = await as('manager@demo.test');
    await page.goto('/site');
    await page.getByLabel('Tax number').fill('PT 501 234 567');
    await page.getByRole('form', { name: 'The house' }).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByLabel('Sunday closes').fill('17:30');
    await page.getByRole('button', { name: 'Save hours' }).click();
    await page.getByRole('button', { name: 'Save hours' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add a day' }).click();
    await dialog(page)
      .getByLabel('Day', { exact: true })
      .fill(`${new Date().getFullYear() + 1}-12-25`);
    await dialog(page).getByLabel(/^Why/u).fill('Christmas');
    await dialog(page).getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('closed · Christmas').waitFor();
    await page.reload();
    expect(await page.getByLabel('Tax number').inputValue()).toBe('PT 501 234 567');
    expect(await page.getByLabel('Sunday closes').inputValue()).toBe('17:30');
    await page.getByRole('button', { name: /^Take away \w+ 25 Dec/u }).click();
    await page.getByText('closed · Christmas').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('has vans, equipment and bays that go down and come back', async () => {
    const page = await as('manager@demo.test');
    await page.goto('/site');
    const label = `Polisher ${Date.now()}`;
    await page.getByRole('button', { name: 'Add equipment' }).click();
    await dialog(page).getByLabel('Label', { exact: true }).fill(label);
    await dialog(page).getByLabel('Kind', { exact: true }).fill('polisher');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    const state = page.getByLabel(`State of ${label}`);
    await state.selectOption('maintenance');
    await page.waitForFunction((name) => document.body.textContent?.includes(name), label);
    await page.reload();
    expect(await state.inputValue()).toBe('maintenance');
    const bay = page.getByLabel('State of Bay 4');
    await bay.selectOption('maintenance');
    await page
      .getByLabel('State of Bay 4')
      .locator('option:checked', { hasText: 'Maintenance' })
      .waitFor({ state: 'attached' });
    await bay.selectOption('active');
    await page.context().close();
  });
});

describe('a closure', () => {
  it('is made for a van, and removed', async () => {
    const page = await as('manager@demo.test');
    await page.goto('/closures');
    await page.getByRole('button', { name: 'Close something' }).click();
    await dialog(page).getByLabel('What', { exact: true }).selectOption({ label: 'Van North' });
    await dialog(page).getByLabel('From day').fill(later(50));
    await dialog(page).getByLabel('Until day').fill(later(49));
    await dialog(page).getByLabel('Reason').fill('Brakes');
    await dialog(page).getByRole('button', { name: 'Close it' }).click();
    await dialog(page).getByText('The end must come after the start.').waitFor();
    await dialog(page).getByLabel('Until day').fill(later(50));
    await dialog(page).getByRole('button', { name: 'Close it' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    const row = page.getByRole('list', { name: 'Closures' }).getByRole('listitem').filter({ hasText: 'Brakes' });
    await row.getByText('Van North').waitFor();
    await row.getByRole('button', { name: 'Open again Van North' }).click();
    await dialog(page).getByRole('button', { name: 'Open it' }).click();
    await row.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('lost demand', () => {
  /** At night, and further ahead than anybody plans: from three networks it would be three, from one it is one. */
  const searchInVain = async (page: Page): Promise<void> => {
    const ask = async (path: string, json: object) => {
      const input = encodeURIComponent(JSON.stringify({ json }));
      const answer: {
        readonly result: { readonly data: { readonly json: { readonly items: readonly { id: string }[] } } };
      } = await (await page.request.get(`/rpc/${path}?input=${input}`)).json();
      return answer.result.data.json.items;
    };
    const [site] = await ask('facilities.sites.list', {});
    const [service] = await ask('catalog.services.list', {});
    const wish = { siteId: site?.id, serviceIds: [service?.id], size: 'standard', forCounter: true };
    const times = [
      [`${later(2)}T01:00:00.000Z`, `${later(2)}T01:30:00.000Z`],
      [`${later(3)}T01:00:00.000Z`, `${later(3)}T01:30:00.000Z`],
      [`${later(200)}T00:00:00.000Z`, `${later(201)}T00:00:00.000Z`],
    ];
    for (const [from, to] of times) expect(await ask('scheduling.slots', { ...wish, from, to })).toEqual([]);
  };

  it.each(['desktop', 'phone'] as const)('tells what stood in the way, and of which days, on a %s', async (screen) => {
    const page = await as('manager@demo.test', screen);
    await searchInVain(page);
    const name = page.getByRole('list', { name: 'What stood in the way' });
    await expect
      .poll(
        async () => {
          await page.goto('/demand');
          await page.getByText(/found/u).first().waitFor();
          return name.getByText('We were closed').count();
        },
        { timeout: 20_000, interval: 1000 },
      )
      .toBe(1);
    await name.getByText('Further ahead than we plan').waitFor();
    await name.getByText('Longer hours, or another day').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, `demand-full-${screen}`);
    await page.getByLabel('From', { exact: true }).fill('2025-01-01');
    await page.getByLabel('Until', { exact: true }).fill('2025-01-31');
    await page.getByText('Everybody found a time').waitFor();
    await shoot(page, `demand-empty-${screen}`);
    await page.context().close();
  });
});

describe('the first run', () => {
  /** The demo has its sites: here it says that it has none, and everything else is its own. */
  const asIfEmpty = (page: Page): Promise<unknown> =>
    page.route(/facilities\.setupNeeded/u, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('"needed":false', '"needed":true');
      await route.fulfill({ response, body });
    });

  it('is walked by keyboard, remembers what was typed, and opens no house twice', async () => {
    const page = await as('admin@demo.test');
    await asIfEmpty(page);
    await page.goto('/setup');
    const place = {
      'Name of the site': 'Beach',
      'Short code': 'be',
      Street: 'Rua 1',
      Postcode: '1000',
      Town: 'Lisboa',
    };
    for (const [label, text] of Object.entries(place)) {
      await page.getByLabel(label, { exact: true }).focus();
      await page.keyboard.type(text);
    }
    const press = async (name: RegExp): Promise<void> => {
      await tabTo(page, name, 120);
      await page.keyboard.press('Enter');
    };
    await shoot(page, 'setup-place');
    await press(/^Go on$/u);
    await page.getByRole('heading', { name: 'When is it open?' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await press(/^Go on$/u);
    await press(/^One more bay$/u);
    await press(/^Go on$/u);
    await page.getByRole('heading', { name: 'What is done there?' }).waitFor();
    await shoot(page, 'setup-services');
    await page.reload();
    await page.getByRole('heading', { name: 'What is done there?' }).waitFor();
    await page.getByRole('button', { name: '3 Bays' }).click();
    expect(await page.getByRole('list', { name: 'Bays' }).getByRole('listitem').count()).toBe(2);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Open the house' }).click();
    await page.getByText('This house was set up already.').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await page.context().close();
  });
});
