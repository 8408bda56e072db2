import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { bookAtCounter, type Booked, type Call, callAs, openAllDay, signIn } from './steps.ts';

let browser: Browser;
let siteId = '';
let call: Call;
/** A day that no other test books on. */
const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);

const book = (hour: string): Promise<Booked> => bookAtCounter(call, siteId, `${day}T${hour}:00.000Z`);

beforeAll(async () => {
  browser = await openBrowser();
  siteId = await openAllDay();
  call = await callAs('manager@demo.test');
});
afterAll(() => browser?.close());

const cardOf = (page: Page, { id }: Booked) => page.locator(`[data-card="${id}"]`);
const opened = async (site = `&site=${siteId}`, date = day): Promise<Page> => {
  const page = await (await newVisitor(browser, 'desktop')).newPage();
  page.setDefaultTimeout(8_000);
  await signIn(page, 'manager@demo.test');
  await page.goto(`/board?date=${date}${site}`);
  await page.getByRole('region', { name: 'Bays' }).waitFor();
  return page;
};
const HOUR_PX = 132;
const boxOf = async (thing: Locator) => {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('It is not on the screen');
  return box;
};

/** Takes a card by its middle and carries it, without letting go. */
const carry = async (page: Page, card: Locator, to: { readonly x: number; readonly y: number }): Promise<void> => {
  await card.scrollIntoViewIfNeeded();
  const { x, y, width } = await boxOf(card);
  await page.mouse.move(x + width / 2, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 12, y + 26, { steps: 3 });
  await page.mouse.move(to.x, to.y + 20, { steps: 5 });
};

describe('a card on the board', () => {
  it('is carried to another bay and time, saved at once, and taken back', async () => {
    const booked = await book('10:00');
    const page = await opened();
    const card = cardOf(page, booked);
    await card.scrollIntoViewIfNeeded();
    const other = page.locator(`[data-bay]:not([data-bay="${booked.resourceId}"])`).first();
    const column = await boxOf(other);
    const name = (await other.getAttribute('aria-label')) ?? '';
    const { y } = await boxOf(card);
    await carry(page, card, { x: column.x + column.width / 2, y: y + HOUR_PX });
    const ghost = page.locator('[data-ghost="fits"]');
    await ghost.waitFor();
    const time = ((await ghost.textContent()) ?? '').slice(0, 5);
    await shoot(page, 'board-drag');
    await page.mouse.up();
    await page.getByText(new RegExp(`moved to ${name}, ${time}`, 'u')).waitFor();
    await other.locator(`[data-card="${booked.id}"]`).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'board-moved');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.locator(`[data-bay="${booked.resourceId}"] [data-card="${booked.id}"]`).waitFor();
    await page.getByText(/moved to/u).waitFor({ state: 'detached' });
    const stands = async (): Promise<Booked | undefined> => {
      const { items } = await call<{ readonly items: readonly Booked[] }>(
        'bookings.list',
        { siteId, limit: 100 },
        'GET',
      );
      return items.find(({ id }) => id === booked.id);
    };
    await expect
      .poll(stands, { timeout: 5_000 })
      .toMatchObject({ resourceId: booked.resourceId, scheduledAt: booked.scheduledAt });
    await page.context().close();
  });

  it('is told why it cannot stand there before the hand lets go, and stays', async () => {
    const [first, second] = [await book('14:00'), await book('15:30')];
    const page = await opened();
    const place = await (async () => {
      await cardOf(page, first).scrollIntoViewIfNeeded();
      return boxOf(cardOf(page, first));
    })();
    await carry(page, cardOf(page, second), { x: place.x + place.width / 2, y: (await boxOf(cardOf(page, first))).y });
    const ghost = page.locator('[data-ghost="refused"]');
    await ghost.getByText(/is taken until \d\d:\d\d/u).waitFor();
    await shoot(page, 'board-refused');
    await page.mouse.up();
    await ghost.waitFor({ state: 'detached' });
    expect(await page.getByText(/moved to/u).count()).toBe(0);

    await carry(page, cardOf(page, second), { x: place.x + place.width / 2, y: place.y + HOUR_PX * 2 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await page.getByText(/moved to/u).count()).toBe(0);
    await page.context().close();
  });

  it('stands beside the people as well', async () => {
    // The demo's people work at its other site; of next week nothing is published yet.
    const page = await opened('', new Date().toISOString().slice(0, 10));
    await page.getByText('People', { exact: true }).click();
    const people = page.getByRole('region', { name: 'People' });
    await people.getByRole('heading', { name: 'Anyone' }).waitFor();
    await people
      .getByRole('heading', { name: /Wim Washer|Inês Faro/u })
      .first()
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'board-people');
    await page.context().close();
  });
});
