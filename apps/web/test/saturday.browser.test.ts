import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newVisitor, openBrowser, shoot, violationsOn } from './browser.ts';
import { type Booked, bookWithin, callAs, chooseWork, newEmail, openAllDay, signIn, signUp } from './steps.ts';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
/** Where no other test books: its day is what these tests are about. */
const SITE = 'Harbour Street';
const DAY_HOURS_AHEAD = 25 * 60 * MINUTE_MS;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const shown = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Lisbon', ...options }).format(at);

/** The site is open for one job a bay, 25 hours ahead; answers when that is. */
const openForOneJob = async (siteId: string): Promise<string> => {
  const startsAt = Math.ceil((Date.now() + DAY_HOURS_AHEAD) / QUARTER_MS) * QUARTER_MS;
  const time = (at: number): string => shown(at, { hour: '2-digit', minute: '2-digit' });
  const call = await callAs('admin@demo.test');
  const { items } = await call<{
    readonly items: readonly {
      readonly id: string;
      readonly version: number;
      readonly exceptions: readonly { readonly date: string }[];
    }[];
  }>('facilities.sites.list', {}, 'GET');
  const site = items.find(({ id }) => id === siteId);
  const date = shown(startsAt, { dateStyle: 'short' });
  await call('facilities.sites.update', {
    idempotencyKey: crypto.randomUUID(),
    siteId,
    version: site?.version,
    exceptions: [
      ...(site?.exceptions ?? []).filter((one) => one.date !== date),
      {
        date,
        intervals: [{ opens: time(startsAt), closes: time(startsAt + 2 * QUARTER_MS) }],
        reason: 'Half a day off',
      },
    ],
  });
  return new Date(startsAt).toISOString();
};

const windowOf = async (): Promise<Page> => {
  const page = await (await newVisitor(browser, 'desktop')).newPage();
  page.setDefaultTimeout(15_000);
  return page;
};

it('a full Saturday: one cancels 25 hours ahead for half, the first who waits is offered the time and takes it', async () => {
  const siteId = await openAllDay(SITE);
  const startsAt = await openForOneJob(siteId);
  const counter = await callAs('manager@demo.test');
  const client = await callAs('client@demo.test');
  const { items: menu } = await client<{ readonly items: readonly { readonly id: string; readonly name: string }[] }>(
    'catalog.services.list',
    {},
    'GET',
  );
  const serviceIds = menu.filter(({ name }) => name === 'Outside and wheels').map(({ id }) => id);
  const booked = await client<Booked & { readonly totalPrice: { readonly amount: number } }>('bookings.create', {
    idempotencyKey: crypto.randomUUID(),
    siteId,
    serviceIds,
    size: 'standard',
    startsAt,
  });

  // Everybody else who comes has the rest of the bays.
  while ((await bookWithin(counter, { siteId, from: startsAt, ms: QUARTER_MS })) !== null);

  const [waiting, leaving, wall] = [await windowOf(), await windowOf(), await windowOf()];
  await signUp(waiting, newEmail(), 'correct horse battery');
  await waiting.goto('/');
  await chooseWork(waiting, { site: SITE });
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Lisbon', day: 'numeric', month: 'long' }).format(
    new Date(startsAt),
  );
  await waiting.getByRole('radio', { name: new RegExp(`${day}.*full`, 'u') }).click();
  await waiting.getByRole('button', { name: /^Tell me when a time comes free/u }).click();
  await waiting.getByText(/^You wait for/u).waitFor();
  expect(await violationsOn(waiting)).toEqual([]);
  await shoot(waiting, 'waitlist-joined');
  await waiting.getByRole('link', { name: 'See it in My bookings' }).click();
  const list = waiting.getByRole('region', { name: 'Waiting list' });
  await list.getByText(/^Waiting for/u).waitFor();

  await signIn(leaving, 'client@demo.test');
  await leaving.goto(`/bookings/${booked.id}`);
  await leaving.getByRole('button', { name: 'Cancel the booking' }).click();
  const half = `€${(booked.totalPrice.amount / 200).toFixed(2)}`;
  await leaving.getByRole('button', { name: `Cancel for ${half}` }).click();
  await leaving.getByText(`Cancelled by you. The fee was ${half}.`).waitFor();

  await list.getByText(new RegExp(`came free at ${SITE}\\. Yours for \\d+:\\d\\d`, 'u')).waitFor();
  expect(await violationsOn(waiting)).toEqual([]);
  await shoot(waiting, 'waitlist-offered');
  await list.getByRole('button', { name: 'Take it' }).click();
  const time = shown(Date.parse(startsAt), { hour: '2-digit', minute: '2-digit' });
  await waiting.getByRole('heading', { name: new RegExp(`, ${time}`, 'u') }).waitFor();

  await wall.goto(`/queue/${siteId}`);
  await wall.getByRole('region', { name: 'Waiting' }).waitFor();
  expect(await wall.getByText('SA•••A').count()).toBe(0);
  const { id: walkInId } = await counter<{ readonly id: string }>('walkins.arrive', {
    idempotencyKey: crypto.randomUUID(),
    siteId,
    serviceIds,
    plate: 'SA 10 AA',
  });
  await wall.getByRole('region', { name: 'Waiting' }).getByText('SA•••A').waitFor();
  await counter('walkins.callUp', { idempotencyKey: crypto.randomUUID(), walkInId });
  await wall.getByRole('region', { name: 'Your turn' }).getByText('SA•••A').waitFor();
  await counter('walkins.leave', { idempotencyKey: crypto.randomUUID(), walkInId });
  for (const page of [waiting, leaving, wall]) await page.context().close();
});
