import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, shoot, violationsOn } from './browser.ts';
import { boardOf, DESK, type Look, looks, openAs } from './looks.ts';
import { bookAtCounter, type Booked, type Call, callAs, keyed, openAllDay, tabTo } from './steps.ts';

let browser: Browser;
let siteId = '';
let call: Call;
beforeAll(async () => {
  browser = await openBrowser();
  siteId = await openAllDay();
  call = await callAs('manager@demo.test');
});
afterAll(() => browser?.close());

/** A day that no other test books on. */
const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

type Bays = { readonly bays: readonly { readonly resourceId: string; readonly maxSize: string }[] };
/** The small bay comes first; a larger car would not fit there. */
const intoALargeBay = async ({ id, scheduledAt }: Booked): Promise<void> => {
  const { bays } = await call<Bays>('bookings.board', { siteId, date: scheduledAt.slice(0, 10) }, 'GET');
  for (const { resourceId } of bays.filter(({ maxSize }) => maxSize === 'large')) {
    const isThere = await call('bookings.assign', keyed({ id, resourceId })).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error('no large bay is free then');
};

/** A wash of that day whose car has come already: nobody else's test meets it. */
const here = async (hour: string): Promise<Booked> => {
  const booked = await bookAtCounter(call, siteId, `${day}T${hour}:00.000Z`);
  await intoALargeBay(booked);
  await call('bookings.checkIn', keyed({ id: booked.id }));
  return booked;
};

const opened = (look: Look, path: string, as?: string): Promise<Page> => openAs(browser, { look, path, as });
const board = (booked: Booked): string => boardOf(siteId, booked);

type Seen = { readonly status: string; readonly size: string; readonly totalPrice: { readonly amount: number } };
const stored = ({ id }: Booked): Promise<Seen> => call<Seen>('bookings.get', { id }, 'GET');

describe('at the car', () => {
  it('the price stays until the customer agrees, and then it is what was shown', async () => {
    const booked = await here('01:00');
    const before = (await stored(booked)).totalPrice.amount;
    const page = await opened(DESK, board(booked));
    await page.getByRole('button', { name: 'Inspect…' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('radio', { name: /^Large/u }).check();
    await sheet.getByRole('radio', { name: /^Heavy/u }).check();
    await sheet.getByRole('button', { name: 'Note it' }).click();
    await sheet.getByRole('list', { name: 'What changes' }).waitFor();
    expect((await stored(booked)).totalPrice.amount).toBe(before);
    await sheet.getByRole('checkbox', { name: /The customer agrees to/u }).check();
    await sheet.getByRole('button', { name: /^Change it to/u }).click();
    await sheet.getByText('A name, please.').waitFor();
    await sheet.getByLabel('Who agreed?').fill('Rui Costa');
    expect(await violationsOn(page)).toEqual([]);
    await sheet.getByRole('button', { name: /^Change it to/u }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText(/Large, dirt heavy, agreed/u).waitFor();
    const after = await stored(booked);
    expect(after.size).toBe('large');
    expect(after.totalPrice.amount).toBeGreaterThan(before);
    await page.context().close();
  });

  it('is looked at by keyboard alone', async () => {
    const booked = await here('02:00');
    const page = await opened(DESK, board(booked));
    await page.getByRole('button', { name: 'Inspect…' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /^Standard/u);
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /^Note it/u);
    await page.keyboard.press('Enter');
    await tabTo(page, /^The customer agrees/u);
    await page.keyboard.press('Space');
    await tabTo(page, /^Who agreed/u);
    await page.keyboard.type('Rui');
    await page.keyboard.press('Enter');
    await page.getByText(/Large, dirt normal, agreed/u).waitFor();
    await page.context().close();
  });

  it('a service is added and taken out at the price that is shown first', async () => {
    const booked = await here('03:00');
    const before = (await stored(booked)).totalPrice.amount;
    const page = await opened(DESK, board(booked));
    await page.getByRole('button', { name: 'Services…' }).click();
    const sheet = page.getByRole('dialog');
    const add = sheet.getByRole('button', { name: /^Add /u }).first();
    const name = ((await add.getAttribute('aria-label')) ?? '').replace('Add ', '');
    await add.click();
    await sheet.getByRole('button', { name: 'Add it', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(async () => (await stored(booked)).totalPrice.amount).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Services…' }).click();
    await sheet.getByRole('button', { name: `Take out ${name}`, exact: true }).click();
    expect(await violationsOn(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Take it out', exact: true }).click();
    await expect.poll(async () => (await stored(booked)).totalPrice.amount).toBe(before);
    await page.context().close();
  });

  it('a ticket is printed without a price', async () => {
    const booked = await here('04:00');
    const page = await opened(DESK, `/tickets/${booked.id}`, 'washer@demo.test');
    const ticket = page.getByRole('article', { name: `Ticket ${booked.number}` });
    await ticket.waitFor();
    expect(await ticket.textContent()).not.toContain('€');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false);
    await page.context().close();
  });

  it('a fee is let go by a manager, with a reason', async () => {
    const booked = await bookAtCounter(call, siteId, `${day}T05:00:00.000Z`);
    const { fee } = await call<{ readonly fee: object }>('bookings.feePreview', { id: booked.id }, 'GET');
    await call('bookings.cancel', keyed({ id: booked.id, expectedFee: fee }));
    const page = await opened(DESK, board(booked));
    await page.getByRole('button', { name: 'Waive the fee…' }).click();
    await page.getByRole('dialog').getByLabel('Why?').selectOption({ label: 'The weather' });
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Let it go' }).click();
    await page.getByText(/, the weather$/u).waitFor();
    await page.context().close();
  });
});

/** Of the demo's customer, on that day; the site has confirmed it. */
const ofClient = async (hour: string): Promise<Booked> => {
  const client = await callAs('client@demo.test');
  const { items } = await call<Menu>('catalog.services.list', {}, 'GET');
  const serviceIds = items.filter(({ name }) => name === 'Outside and wheels').map(({ id }) => id);
  const order = { siteId, size: 'standard', serviceIds, startsAt: `${day}T${hour}:00.000Z` };
  const booked = await client<Booked>('bookings.create', keyed(order));
  await call('bookings.confirm', keyed({ id: booked.id }));
  return booked;
};
type Menu = { readonly items: readonly { readonly id: string; readonly name: string }[] };

describe('the customer', () => {
  it('adds a service to what they booked, and rates the work once', async () => {
    const booked = await ofClient('13:00');
    const before = (await stored(booked)).totalPrice.amount;
    const page = await opened({ size: 'phone', theme: 'light' }, `/bookings/${booked.id}`, 'client@demo.test');
    await page.getByRole('button', { name: 'Change the services' }).click();
    await page.getByRole('button', { name: 'Add Inside refresh', exact: true }).click();
    await page.getByRole('button', { name: 'Add it', exact: true }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'visit-customer-services');
    await page.getByRole('button', { name: 'Add it', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Inside refresh').first().waitFor();
    expect((await stored(booked)).totalPrice.amount).toBeGreaterThan(before);

    await call('bookings.start', keyed({ id: booked.id }));
    const done = { outcome: 'done' };
    await call('bookings.complete', keyed({ id: booked.id, outcomes: [done, done] }));
    await page.reload();
    const rating = page.getByRole('region', { name: 'Your rating' });
    await rating.getByRole('radio', { name: /^4/u }).check();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'visit-rating');
    await rating.getByRole('button', { name: 'Send' }).click();
    await rating.getByText('Thank you for your rating').waitFor();
    await rating.getByRole('img', { name: '4 of 5 stars' }).waitFor();
    await page.context().close();
  });
});

describe('whoever moves a booking', () => {
  it('may override the hours with a reason, and tell the customer themselves', async () => {
    const booked = await bookAtCounter(call, siteId, `${day}T14:00:00.000Z`);
    const page = await opened(DESK, board(booked));
    await page.getByRole('button', { name: 'Move…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Tell the customer by mail' }).uncheck();
    await dialog.getByRole('checkbox', { name: /^Override/u }).check();
    await dialog.getByLabel('Time').fill('15:07');
    const move = dialog.getByRole('button', { name: /^Move to /u });
    expect(await move.isDisabled()).toBe(true);
    await dialog.getByLabel('Why?').fill('She is on her way');
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'visit-move');
    await move.click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => call<Booked>('bookings.get', { id: booked.id }, 'GET'))
      .toMatchObject({ scheduledAt: `${day}T15:07:00.000Z` });
    await page.context().close();
  });
});

describe.each(looks)('the sheets on a $size, $theme', (look) => {
  const name = (what: string): string => `visit-${what}-${look.size}-${look.theme}`;
  const settled = async (page: Page, what: string): Promise<void> => {
    expect(await violationsOn(page)).toEqual([]);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide).toBe(false);
    await shoot(page, name(what));
  };

  it('show what they ask and what it changes', async () => {
    const hour = String(6 + looks.indexOf(look)).padStart(2, '0');
    const booked = await here(`${hour}:00`);
    const page = await opened(look, board(booked));
    const sheet = page.getByRole('dialog').last();
    await page.getByRole('button', { name: 'Inspect…' }).waitFor();
    await settled(page, 'panel');
    await page.getByRole('button', { name: 'Inspect…' }).click();
    await sheet.getByRole('radio', { name: /^Large/u }).check();
    await sheet.getByRole('button', { name: 'Note it' }).click();
    await sheet.getByRole('checkbox', { name: /The customer agrees to/u }).check();
    await sheet.getByLabel('Who agreed?').fill('Rui Costa');
    await settled(page, 'inspect');
    await sheet.getByRole('button', { name: 'Leave the price as it is' }).click();
    await page.getByRole('button', { name: 'Services…' }).click();
    await sheet.getByRole('button', { name: /^Add /u }).first().waitFor();
    await settled(page, 'services');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Assign…' }).click();
    await sheet.getByRole('button', { name: 'Assign', exact: true }).waitFor();
    await settled(page, 'assign');
    await page.goto(`/tickets/${booked.id}`);
    await page.getByRole('article').waitFor();
    await settled(page, 'ticket');
    await page.context().close();
  });
});
