import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const once = <T extends object>(input: T) => ({ ...input, idempotencyKey: crypto.randomUUID() });

/** What a program that is not ours reads in a calendar. */
const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        start: event.startDate.toJSDate().toISOString(),
        end: event.endDate.toJSDate().toISOString(),
        status: component.getFirstPropertyValue('status'),
        summary: event.summary,
        location: event.location,
      };
    }),
  };
};

const fetched = async (path: string) => {
  const answer = await fetch(`${product.url}${path}`);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

type Mail = { readonly subject: string; readonly text: string };
const mailAbout = async (number: string, what: string): Promise<string> =>
  vi.waitUntil(
    async () => {
      const mails: readonly Mail[] = JSON.parse((await fetched('/dev/inbox.json')).text);
      return mails.find(({ subject }) => subject.includes(number) && subject.includes(what))?.text;
    },
    { timeout: 10_000, interval: 200 },
  );

/** The free times of the day after tomorrow, and a booking made and moved there. */
const booked = async () => {
  const api = await product.as('client');
  const { items: sites } = await api.facilities.sites.list.query({});
  const site = sites.find(({ code }) => code === 'HS') ?? sites[0];
  const { items: services } = await api.catalog.services.list.query({});
  const [service] = services;
  if (site === undefined || service === undefined) throw new Error('the demo has a site and a service');
  const wish = { siteId: site.id, serviceIds: [service.id], size: 'compact' as const };
  const from = new Date(Date.now() + 2 * 86_400_000).toISOString();
  const to = new Date(Date.now() + 6 * 86_400_000).toISOString();
  const { items: slots } = await api.scheduling.slots.query({ ...wish, from, to });
  const [first, , third] = slots;
  if (first === undefined || third === undefined) throw new Error('there are free times');
  const booking = await api.bookings.create.mutate(once({ ...wish, startsAt: first.startsAt }));
  return { api, booking, other: third.startsAt };
};

describe('a calendar that subscribes', () => {
  it('reads a booking, its move and its cancelling as one event that grows', async () => {
    const { api, booking, other } = await booked();
    const { token } = await api.bookings.feed.query({});
    const eventNow = async () => {
      const { status, headers, text } = await fetched(`/calendar/${token}.ics`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(headers.get('cache-control')).toContain('no-store');
      const { method, events } = parsed(text);
      expect(method).toBe('PUBLISH');
      return events.find(({ uid }) => uid === `${booking.id}@blingauto`);
    };
    const { scheduledAt: start, endsAt: end } = booking;
    expect(await eventNow()).toMatchObject({ sequence: booking.version, start, end, status: 'CONFIRMED' });
    const moved = await api.bookings.reschedule.mutate(once({ id: booking.id, startsAt: other }));
    const after = await eventNow();
    expect(after).toMatchObject({ sequence: moved.version, start: other, status: 'CONFIRMED' });
    expect(moved.version).toBeGreaterThan(booking.version);
    const cancelled = await api.bookings.cancel.mutate(once({ id: booking.id }));
    expect(await eventNow()).toMatchObject({ sequence: cancelled.version, status: 'CANCELLED' });
    expect(cancelled.version).toBeGreaterThan(moved.version);
  });

  it('gets the single file of a letter’s link, and a refusal for what is no token of ours', async () => {
    const { api, booking } = await booked();
    await api.bookings.cancel.mutate(once({ id: booking.id }));
    const { token } = await api.bookings.feed.query({});
    for (const bad of [`${token}x`, 'nothing', token.replace('feed', 'booking')]) {
      const { status, text } = await fetched(`/calendar/${bad}.ics`);
      expect([status, JSON.parse(text).error.code]).toEqual([404, 'booking/link-unknown']);
    }
    const letter = await mailAbout(booking.number, 'is cancelled');
    const path = /\/calendar\/\S+\.ics/u.exec(letter)?.[0] ?? '';
    const { method, events } = parsed((await fetched(path)).text);
    expect(method).toBe('CANCEL');
    expect(events).toMatchObject([{ uid: `${booking.id}@blingauto`, status: 'CANCELLED' }]);
  });
});
