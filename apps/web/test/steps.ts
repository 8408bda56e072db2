import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { mailTo } from './browser.ts';

export const DEMO_PASSWORD = 'wash-day-2026';

let made = 0;
/** An address that nobody else has. */
export const newEmail = (): string => `customer-${process.pid}-${Date.now()}-${++made}@example.com`;

let called = 0;
/** A guest may have one booking that waits for confirmation, so each has a number of their own. */
export const newPhone = (): string => `+351 9${String(Date.now()).slice(-7)}${++called % 10}`;

export const signIn = async (page: Page, email: string, password = DEMO_PASSWORD): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('Email or username').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
};

/** A new account whose address is confirmed, signed in. */
export const signUp = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill('Nora New');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Check your mail').waitFor();
  const { text } = await mailTo(email, /Confirm/u);
  const mail = await page.context().newPage();
  await mail.goto(/\/verify\S+/u.exec(text)?.[0] ?? '');
  await mail.getByText('Your address is confirmed').waitFor();
  await mail.close();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
};

export const freeTimes = (page: Page) =>
  page.getByRole('group', { name: /^(?:Morning|Afternoon|Evening)$/u }).getByRole('button', { pressed: false });

export const goTo = (page: Page, link: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link, exact: true }).click();

type Work = { readonly site?: string; readonly size?: string; readonly service?: string };

/** Site, car and service, as far as they are not known yet; answers once free times are shown. */
export const chooseWork = async (
  page: Page,
  { site = 'Riverside', size = 'Standard', service = 'Outside and wheels' }: Work = {},
): Promise<void> => {
  await page.getByRole('region', { name: /^(?:Where\?|Site)$/u }).waitFor();
  const where = page.getByRole('region', { name: 'Where?' });
  if (await where.isVisible()) await where.getByRole('radio', { name: new RegExp(site, 'u') }).click();
  await page.getByRole('region', { name: /^(?:Which car\?|Car)$/u }).waitFor();
  const car = page.getByRole('region', { name: 'Which car?' });
  if (await car.isVisible()) await car.getByRole('radio', { name: new RegExp(`^${size}`, 'u') }).click();
  await page.getByRole('checkbox', { name: new RegExp(`^${service}`, 'u') }).click();
  await freeTimes(page).first().waitFor();
};

/** Turns the strip of days and waits for the times of the new ones. */
export const toNextWeek = async (page: Page, press: () => Promise<void>): Promise<void> => {
  const days = page.getByRole('group', { name: 'Day', exact: true }).getByRole('radio');
  const today = (await days.first().getAttribute('aria-label')) ?? '';
  await press();
  await page.getByRole('radio', { name: today }).waitFor({ state: 'detached' });
  await page
    .getByRole('radio', { name: /, from \d\d:\d\d$/u })
    .first()
    .waitFor();
  await freeTimes(page).first().waitFor();
};

/** Takes the first free time of next week, and waits until it is kept. Answers its wall time. */
export const chooseTime = async (page: Page): Promise<string> => {
  await toNextWeek(page, () => page.getByRole('button', { name: 'Later days' }).click());
  const time = freeTimes(page).first();
  const text = ((await time.textContent()) ?? '').slice(0, 5);
  await time.click();
  await page.getByText(/is kept for you|is yours for/u).waitFor();
  return text;
};

/** Presses the summary's button and answers the number of the booking. */
export const bookThisTime = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByRole('heading', { name: 'Your time is booked' }).waitFor();
  const text = await page.getByText(/^Booking \d{4}-\d+$/u).textContent();
  return (text ?? '').replace('Booking ', '');
};

/** What has the keyboard, by the name that a screen reader says. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const text = element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent ?? '';
    return text.replaceAll(/\s+/gu, ' ').trim();
  });

const MOST_TABS = 80;
/** Presses Tab until something of that name has the keyboard, as a person without a mouse does. */
export const tabTo = async (page: Page, name: RegExp, most = MOST_TABS): Promise<void> => {
  for (let pressed = 0; pressed < most; pressed++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nothing called ${name} can be reached with Tab; the keyboard is at “${await focused(page)}”`);
};

const DAY_MS = 86_400_000;
const ROUND_THE_CLOCK = [{ opens: '00:00', closes: '00:00' }];
type Site = { readonly id: string; readonly version: number; readonly name: string };
type Answer<T> = { readonly result: { readonly data: { readonly json: T } } };
export type Call = <T>(path: string, input: object, method?: 'GET' | 'POST') => Promise<T>;

/** Calls the product beside the browser, as somebody of the demo. */
export const callAs = async (login: string): Promise<Call> => {
  let token: string | null = null;
  const call: Call = async <T>(path: string, input: object, method: 'GET' | 'POST' = 'POST') => {
    const url = `${inject('appUrl')}/rpc/${path}`;
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
    const json = JSON.stringify({ json: input });
    const answer =
      method === 'POST'
        ? await fetch(url, { method: 'POST', headers, body: json })
        : await fetch(`${url}?input=${encodeURIComponent(json)}`, { headers });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return ((await answer.json()) as Answer<T>).result.data.json;
  };
  const { accessToken } = await call<{ readonly accessToken: string }>('identity.login', {
    login,
    password: DEMO_PASSWORD,
    keep: 'body',
  });
  token = accessToken;
  return call;
};

/** The site is open, whenever the tests are run; answers its id. */
export const openAllDay = async (called = 'Riverside'): Promise<string> => {
  const call = await callAs('admin@demo.test');
  const { items } = await call<{ readonly items: readonly Site[] }>('facilities.sites.list', {}, 'GET');
  const site = items.find(({ name }) => name === called);
  if (site === undefined) throw new Error(`The demo has no ${called}`);
  const dateOf = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  const exceptions = [-1, 0, 1, 2, 3, 4].map((days) => ({
    date: dateOf(days),
    intervals: ROUND_THE_CLOCK,
    reason: null,
  }));
  await call('facilities.sites.update', {
    idempotencyKey: crypto.randomUUID(),
    siteId: site.id,
    version: site.version,
    exceptions,
  });
  return site.id;
};

type Listed = { readonly items: readonly { readonly id: string; readonly name: string }[] };
type Slots = { readonly items: readonly { readonly startsAt: string }[] };
/** The input of a command that is sent once. */
export const keyed = (input: object) => ({ ...input, idempotencyKey: crypto.randomUUID() });

export type Booked = {
  readonly id: string;
  readonly number: string;
  readonly resourceId: string;
  readonly scheduledAt: string;
};

type Wash = { readonly siteId: string; readonly from: string; readonly ms: number; readonly who?: string | undefined };
/** A wash of a known customer's car, at the first time from then on that is free; null where none is within those ms. */
export const bookWithin = async (call: Call, { siteId, from, ms, who = 'Rui' }: Wash): Promise<Booked | null> => {
  const { items: people } = await call<Listed>('customers.list', { search: who }, 'GET');
  const { items: menu } = await call<Listed>('catalog.services.list', {}, 'GET');
  const serviceIds = menu.filter(({ name }) => name === 'Outside and wheels').map(({ id }) => id);
  const wish = { siteId, size: 'standard', serviceIds };
  const to = new Date(Date.parse(from) + ms).toISOString();
  const { items } = await call<Slots>('scheduling.slots', { ...wish, from, to, forCounter: true }, 'GET');
  const [first] = items;
  if (first === undefined) return null;
  return call<Booked>('bookings.create', {
    ...wish,
    idempotencyKey: crypto.randomUUID(),
    customerId: people[0]?.id,
    channel: 'counter',
    startsAt: first.startsAt,
  });
};

/** The same within a day, where a time must be free. */
export const bookAtCounter = async (call: Call, siteId: string, from: string, who?: string): Promise<Booked> => {
  const booked = await bookWithin(call, { siteId, from, ms: DAY_MS, who });
  if (booked === null) throw new Error(`Nothing is free in the day from ${from}`);
  return booked;
};
