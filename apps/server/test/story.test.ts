import { Instant } from '@bling/domain/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

type Mail = { readonly to: { readonly email: string }; readonly subject: string; readonly text: string };
const subjects = async (): Promise<readonly string[]> => {
  const mails: Mail[] = JSON.parse(await (await fetch(`${product.url}/dev/inbox.json`)).text());
  return mails.map(({ subject }) => subject);
};

const settled = async (wanted: (subjects: readonly string[]) => boolean): Promise<readonly string[]> => {
  for (let tries = 0; tries < 100; tries++) {
    const now = await subjects();
    if (wanted(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return subjects();
};

it('a booking’s news reaches the board as it happens and the customer by mail, and a refused one reaches nobody', async () => {
  const client = await product.as('client');
  const staff = await product.as('cashier');
  const { items: sites } = await client.facilities.sites.list.query({});
  const site = sites.find(({ code }) => code === 'HS');
  const { items: services } = await client.catalog.services.list.query({});
  const { items: cars } = await client.vehicles.list.query({});
  const [service] = services;
  const [car] = cars;
  if (!site || !service || !car) throw new Error('the seed lacks something');
  const wish = { siteId: site.id, serviceIds: [service.id] };
  const from = Instant.of(Date.now() + 48 * 3_600_000);
  const { items } = await client.scheduling.slots.query({
    ...wish,
    size: car.sizeClass,
    from,
    to: Instant.plus(from, 7 * 86_400_000),
  });
  const startsAt = items.at(-1)?.startsAt ?? '';

  let news = 0;
  const listening = staff.bookings.boardChanges.subscribe({ siteId: site.id }, { onData: () => void news++ });
  while (news === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const before = news;

  const order = { ...wish, vehicleId: car.id, startsAt };
  await expect(
    client.bookings.create.mutate({ ...order, expectedTotal: { amount: 1, currency: 'EUR' } }),
  ).rejects.toThrow();
  const booking = await client.bookings.create.mutate(order);
  await staff.bookings.confirm.mutate({ id: booking.id });
  const { fee } = await client.bookings.feePreview.query({ id: booking.id });
  const cancelled = await client.bookings.cancel.mutate({ id: booking.id, expectedFee: fee });
  expect(cancelled.cancellation?.fee).toEqual(fee);
  expect(fee.amount).toBe(Math.round(booking.totalPrice.amount / 2));

  const told = await settled((now) => now.some((subject) => subject.includes('cancelled')));
  expect(told.filter((subject) => subject.includes(booking.number)).toReversed()).toEqual([
    `We have your booking ${booking.number}`,
    `Booking ${booking.number} is confirmed`,
    `Booking ${booking.number} is cancelled`,
  ]);
  expect(told.filter((subject) => subject.startsWith('We have your booking'))).toHaveLength(1);
  expect(news).toBeGreaterThan(before);
  listening.unsubscribe();
});

it('health tells live from ready', async () => {
  expect(await (await fetch(`${product.url}/health/live`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${product.url}/health/ready`)).json()).toEqual({
    status: 'ok',
    checks: { database: 'ok' },
  });
});
