import { DAY, HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { once, refusalOf, START } from '../testing/index.ts';
import { readableLinks } from '../testing/outside.ts';
import { eur, opened } from './opened.fixture.ts';

const linkIn = (text: string | undefined): string => /bling\.test\/b\/(\S+)$/mu.exec(text ?? '')?.[1] ?? '';

/** Rui booked without an account and opens the link of his letter. */
const linked = async (hours = 28) => {
  const all = await opened();
  const { world, house, at } = all;
  const guest = { name: 'Rui Silva', phone: '+351 912 000 000', email: 'rui@example.test' };
  const booking = await world.visitor().bookings.createAsGuest(once({ ...house.wish, startsAt: at(hours), guest }));
  await world.drain();
  const token = linkIn(world.mails().at(-1)?.text);
  const { link, feed } = world.visitor().bookings;
  return { ...all, booking, token, link, feed };
};
const unknown = { kind: 'missing', code: 'booking/link-unknown', field: 'token' };

describe('the link of a guest', () => {
  it('shows the booking, its fee by the hour and until when it is good, but not how to reach the guest', async () => {
    const { link, token, booking } = await linked();
    const { booking: shown, fee, goodUntil } = await link.view({ token });
    expect(shown).toMatchObject({ id: booking.id, number: booking.number, site: { zone: 'Europe/Lisbon' } });
    expect(shown.customer).toEqual({ name: 'Rui Silva', phone: null, email: null });
    expect(fee).toMatchObject({ fee: eur(5000), percent: 50, honouredUntil: Instant.plus(START, 5 * MINUTE) });
    expect(fee.schedule.map(({ percent }) => percent)).toEqual([50, 100]);
    expect(goodUntil).toBe(Instant.plus(booking.endsAt, DAY));
  });

  it('cancels for the fee that was shown, and not for another', async () => {
    const { link, token, world, booking } = await linked();
    expect(await refusalOf(link.cancel(once({ token, expectedFee: eur(0) })))).toMatchObject({
      code: 'booking/fee-changed',
      details: { fee: eur(5000) },
    });
    const key = once({ token, expectedFee: eur(5000), reason: 'Ill' });
    expect(await link.cancel(key)).toMatchObject({ id: booking.id, status: 'cancelled' });
    expect(await link.cancel(key)).toMatchObject({ status: 'cancelled' });
    expect(world.store.bookings.get(booking.id)).toMatchObject({
      cancellation: { by: 'customer', reason: 'Ill', fee: eur(5000) },
      lastMove: { by: null, from: 'pending' },
    });
    expect(world.store.allocations.size).toBe(0);
    expect(await refusalOf(link.cancel(once({ token, expectedFee: eur(5000) })))).toMatchObject({
      code: 'booking/not-allowed-now',
    });
    expect((await link.view({ token })).booking.status).toBe('cancelled');
  });

  it('moves by the customer’s rules, at the price that was shown', async () => {
    const { link, token, at, world, booking } = await linked();
    expect(await refusalOf(link.reschedule(once({ token, startsAt: at(30), expectedTotal: eur(1) })))).toMatchObject({
      code: 'booking/price-changed',
    });
    const moved = await link.reschedule(once({ token, startsAt: at(30), expectedTotal: eur(10_000) }));
    expect(moved).toMatchObject({ scheduledAt: at(30), status: 'pending' });
    expect(world.store.bookings.get(booking.id)?.moved).toEqual({ originalStart: at(28), percent: 50 });
    world.timeIs(at(28.5));
    expect(await refusalOf(link.reschedule(once({ token, startsAt: at(32) })))).toMatchObject({
      code: 'booking/too-late-to-move',
    });
  });

  it('is good until a day after the end, wherever that has moved to', async () => {
    const { link, token, booking, at, world } = await linked();
    await link.reschedule(once({ token, startsAt: at(30) }));
    const end = Instant.plus(booking.endsAt, 2 * HOUR);
    world.timeIs(Instant.plus(end, DAY));
    expect((await link.view({ token })).goodUntil).toBe(world.now());
    world.pass(1);
    const ended = { code: 'booking/link-ended', details: { at: Instant.plus(end, DAY) } };
    expect(await refusalOf(link.view({ token }))).toMatchObject(ended);
    expect(await refusalOf(link.ics({ token }))).toMatchObject(ended);
    expect(await refusalOf(link.cancel(once({ token, expectedFee: eur(0) })))).toMatchObject(ended);
    expect(await refusalOf(link.reschedule(once({ token, startsAt: at(80) })))).toMatchObject(ended);
  });

  it('opens nothing when it was altered, is for something else, or its customer was forgotten', async () => {
    const { link, token, booking, world, seeds, house } = await linked();
    const feedToken = readableLinks.seal({ purpose: 'feed', customerId: booking.customerId });
    const nobody = readableLinks.seal({ purpose: 'booking', bookingId: world.newId() });
    for (const other of [`${token}0`, token.replace('booking', 'bookinq'), 'x', feedToken, nobody])
      expect(await refusalOf(link.view({ token: other }))).toEqual(unknown);
    await link.cancel(once({ token, expectedFee: eur(5000) }));
    const admin = await seeds.staff('admin', house.siteId);
    await admin.caller.customers.erase(once({ customerId: booking.customerId }));
    for (const asked of [
      link.view({ token }),
      link.ics({ token }),
      link.cancel(once({ token, expectedFee: eur(5000) })),
      link.reschedule(once({ token, startsAt: START })),
    ])
      expect(await refusalOf(asked)).toEqual(unknown);
  });
});

describe('a customer’s calendar', () => {
  it('is read by its secret, given to its customer alone, and tells of what was cancelled', async () => {
    const { world, book, ana, feed } = await linked(30);
    const [first, second] = [await book(28), await book(52)];
    await ana.caller.bookings.cancel(once({ id: second.id }));
    const own = await ana.caller.bookings.feed({});
    expect(await feed({ token: own.token })).toEqual(own);
    const lines = own.text.split('\r\n').filter((line) => /^(?:METHOD|UID|SEQUENCE|STATUS)/u.test(line));
    expect(lines).toEqual([
      'METHOD:PUBLISH',
      `UID:${second.id}@blingauto`,
      'SEQUENCE:2',
      'STATUS:CANCELLED',
      `UID:${first.id}@blingauto`,
      'SEQUENCE:1',
      'STATUS:CONFIRMED',
    ]);
    expect(await refusalOf(feed({}))).toMatchObject({ code: 'customer/not-ready' });
    const other = readableLinks.seal({ purpose: 'booking', bookingId: first.id });
    for (const token of [`${own.token}0`, other]) expect(await refusalOf(feed({ token }))).toEqual(unknown);
    world.store.customers.clear();
    expect(await refusalOf(feed({ token: own.token }))).toEqual(unknown);
  });
});
