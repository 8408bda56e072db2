import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailTo, newVisitor, openBrowser, type Screen, shoot, violationsOn } from './browser.ts';
import {
  bookThisTime,
  chooseTime,
  chooseWork,
  freeTimes,
  goTo,
  newEmail,
  newPhone,
  signIn,
  toNextWeek,
} from './steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The zone of the demo's sites, in which the times of the board are. */
const dateOfBooking = async (page: Page): Promise<string> => {
  const at = await page.locator('main time').first().getAttribute('datetime');
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Lisbon' }).format(new Date(at ?? 0));
};

const fromBoard = async (page: Page, date: string, customer: string): Promise<void> => {
  await page.goto(`/board?date=${date}`);
  await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Riverside' });
  await page
    .getByRole('button', { name: new RegExp(customer, 'u') })
    .first()
    .click();
};

describe.each<{ screen: Screen; plate: string }>([
  { screen: 'desktop', plate: 'DT 11 AA' },
  { screen: 'phone', plate: 'PH 22 BB' },
])('a customer on a $screen', ({ screen, plate }) => {
  const name = `Ana ${newPhone().slice(-6)}`;
  let page: Page;
  let date = '';
  beforeAll(async () => {
    page = await (await newVisitor(browser, screen)).newPage();
  });
  afterAll(() => page?.context().close());

  it('signs up, and is signed in by itself once the link of the mail was opened in another tab', async () => {
    const email = newEmail();
    await page.goto('/sign-up');
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Check your mail').waitFor();
    await shoot(page, `check-mail-${screen}`);

    const { text } = await mailTo(email, /Confirm/u);
    const mail = await page.context().newPage();
    await mail.goto(/https?:\S+\/verify\S+/u.exec(text)?.[0] ?? '');
    await mail.getByText('Your address is confirmed').waitFor();
    expect(await violationsOn(mail)).toEqual([]);
    await mail.close();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.getByRole('heading', { name: 'Book a wash' }).waitFor();
  });

  it('adds a car and books a free time for it, seeing price and terms before and after', async () => {
    await goTo(page, 'Garage');
    await page.getByRole('button', { name: 'Add a car' }).first().click();
    await page.getByLabel('Plate').fill(plate.toLowerCase());
    await page.getByLabel('Make').fill('Seat');
    await page.getByLabel('Model').fill('Leon');
    await page.getByRole('radio', { name: /^Large/u }).click();
    await page.getByRole('button', { name: 'Add the car' }).click();
    await page.getByText(plate).waitFor();
    await shoot(page, `garage-${screen}`);

    await goTo(page, 'Book');
    await chooseWork(page, { service: 'Outside and wheels' });
    await page.getByText('Prices for a large car').waitFor();
    const time = await chooseTime(page);
    if (screen === 'phone') await page.getByRole('button', { name: /Details/u }).click();
    const summary = page.getByRole('complementary', { name: 'Your booking' });
    const total = await summary.locator('p', { hasText: /^Total/u }).textContent();
    const terms = await summary.getByLabel('Moving and cancelling').textContent();
    expect(total).toMatch(/€\d+\.\d\d/u);
    expect(terms).toMatch(/Move it until .*free.*Cancel until .*€\d+\.\d\d.*Cancel after that€\d+\.\d\d/u);
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, `book-${screen}`);

    await bookThisTime(page);
    expect(await page.locator('p', { hasText: /^Total/u }).textContent()).toBe(total);
    expect(await page.getByLabel('Moving and cancelling').textContent()).toBe(terms);
    await page.getByRole('heading', { name: new RegExp(time, 'u') }).waitFor();
    await page.getByRole('button', { name: 'Add to calendar' }).waitFor();
    date = await dateOfBooking(page);
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, `booked-${screen}`);
  });

  it('is confirmed, checked in, started and completed by the manager on the board', async () => {
    const staff = await (await newVisitor(browser, screen)).newPage();
    await signIn(staff, 'manager@demo.test');
    await fromBoard(staff, date, name);
    for (const [action, state] of [
      ['Confirm', 'Confirmed'],
      ['Check in', 'Here'],
      ['Start', 'In progress'],
      ['Complete', 'Done'],
    ] as const) {
      const booking = staff.getByRole('region', { name: 'Booking', exact: true });
      await booking.getByRole('button', { name: action, exact: true }).click();
      await booking.getByText(state, { exact: true }).first().waitFor();
      if (state === 'In progress') await shoot(staff, `board-${screen}`);
    }
    expect(await violationsOn(staff)).toEqual([]);
    await staff.context().close();

    await goTo(page, 'My bookings');
    await page.getByText('Past', { exact: true }).click();
    await page.getByRole('link', { name: /Done/u }).waitFor();
  });

  it('cancels another booking and is charged exactly the fee that was shown', async () => {
    await goTo(page, 'Book');
    await chooseWork(page, { service: 'Inside refresh' });
    await chooseTime(page);
    await bookThisTime(page);
    await page.getByRole('link', { name: 'See the booking' }).click();
    await page.getByRole('button', { name: 'Cancel the booking' }).click();
    const cancel = page.getByRole('button', { name: /^Cancel for/u });
    const fee = /€\d+\.\d\d/u.exec((await cancel.textContent()) ?? '')?.[0] ?? 'no fee';
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, `cancel-${screen}`);
    await cancel.click();
    await page.getByText(`Cancelled by you. The fee was ${fee}.`).waitFor();
    expect(await page.locator('p', { hasText: /^Charged/u }).textContent()).toBe(`Charged${fee}`);
  });

  it('moves a booking to another time', async () => {
    await goTo(page, 'Book');
    await chooseWork(page, { service: 'Outside and wheels' });
    await chooseTime(page);
    await bookThisTime(page);
    await page.getByRole('link', { name: 'See the booking' }).click();
    await page.getByRole('button', { name: 'Move to another time' }).click();
    const dialog = page.getByRole('dialog');
    await toNextWeek(page, () => dialog.getByRole('button', { name: 'Later days' }).click());
    await freeTimes(page).last().click();
    const move = dialog.getByRole('button', { name: /^Move to .* \d\d:\d\d$/u });
    const time = /\d\d:\d\d/u.exec((await move.textContent()) ?? '')?.[0] ?? '';
    expect(await violationsOn(page)).toEqual([]);
    await move.click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: new RegExp(`, ${time}`, 'u') }).waitFor();
  });
});
