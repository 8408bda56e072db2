import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, shoot, violationsOn } from './browser.ts';
import { boardOf, DESK, openAs } from './looks.ts';
import { bookAtCounter, type Booked, type Call, callAs, keyed, openAllDay } from './steps.ts';

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
const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
type Seen = Booked & { readonly resourceId: string; readonly delayedTo: string | null };
type Bays = {
  readonly bays: readonly { readonly resourceId: string; readonly name: string; readonly maxSize: string }[];
};
const stored = ({ id }: Booked): Promise<Seen> => call<Seen>('bookings.get', { id }, 'GET');

/** Two bays that take any car of the tests, and a wash at a time in one of them. */
const twoBays = async () => {
  const { bays } = await call<Bays>('bookings.board', { siteId, date: day }, 'GET');
  const [first, second] = bays.filter(({ maxSize }) => maxSize !== 'compact');
  if (first === undefined || second === undefined) throw new Error('there are no two such bays');
  const washAt = async (time: string, { resourceId }: Bays['bays'][number]): Promise<Booked> => {
    const booked = await bookAtCounter(call, siteId, `${day}T${time}:00.000Z`);
    await call('bookings.assign', keyed({ id: booked.id, resourceId }));
    return booked;
  };
  return { first, second, washAt };
};

describe('a car that has to wait for the one before it', () => {
  it('is told of by one press, and the board knows it', async () => {
    const { first, washAt } = await twoBays();
    const before = await washAt('02:00', first);
    const waiting = await washAt('03:00', first);
    await call('bookings.start', keyed({ id: before.id }));
    const now = `${day}T03:12:00.000Z`;
    const page = await openAs(browser, { look: DESK, path: boardOf(siteId, waiting), now });
    await page.getByText('Can begin at 03:12').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'delay-told');
    await page.getByRole('button', { name: 'I have called them' }).click();
    await page.getByText('The customer knows of 03:15.').waitFor();
    expect(await page.getByRole('button', { name: 'I have called them' }).count()).toBe(0);
    expect(await stored(waiting)).toMatchObject({
      scheduledAt: waiting.scheduledAt,
      delayedTo: `${day}T03:15:00.000Z`,
    });
    await page.context().close();
    // The bay is free again for whoever comes next.
    await call('bookings.undo', keyed({ id: before.id }));
  });

  it('is said on the booking of whoever waits', async () => {
    const booked = await bookAtCounter(call, siteId, `${day}T09:00:00.000Z`, 'Clara Client');
    const beginsAt = new Date(Date.parse(booked.scheduledAt) + 25 * 60_000).toISOString();
    await call('bookings.tellDelay', keyed({ id: booked.id, beginsAt }));
    const look = { size: 'phone', theme: 'dark' } as const;
    const page = await openAs(browser, { look, path: `/bookings/${booked.id}`, as: 'client@demo.test' });
    await page.getByText(`We can begin at ${beginsAt.slice(11, 16)}`).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'delay-customer');
    await page.context().close();
  });

  it('swaps its bay with one that waits there, each at its own time', async () => {
    const { first, second, washAt } = await twoBays();
    const one = await washAt('06:00', first);
    const other = await washAt('06:00', second);
    const page = await openAs(browser, { look: DESK, path: boardOf(siteId, one) });
    await page.getByRole('button', { name: 'Assign…' }).click();
    const sheet = page.getByRole('dialog').last();
    await sheet.getByLabel('Bay').selectOption({ label: second.name });
    await sheet.getByText(/has it from 06:00$/u).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'delay-swap');
    await sheet.getByRole('button', { name: 'Swap the two bays' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect([(await stored(one)).resourceId, (await stored(other)).resourceId]).toEqual([
      second.resourceId,
      first.resourceId,
    ]);
    await page.context().close();
  });
});
