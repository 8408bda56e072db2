import { HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';
import { links } from '../testing/dispatch.ts';
import { html } from './html.ts';
import { bookingLetter, dressed, moneyText } from './letters.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(1, { name: 'Harbour <b>& Sons</b>' });
  const ana = await seeds.customerAccount('Ana "Speedy" Reis');
  const book = (hours: number) =>
    ana.caller.bookings.create(once({ ...house.wish, startsAt: Instant.plus(START, hours * HOUR) }));
  const lettersAbout = (number: string) => world.mails().filter(({ text }) => text.includes(number));
  return { world, seeds, house, ana, book, lettersAbout };
};

describe('a mail about a booking', () => {
  it('tells where, when, what and how much, in text and as a page', async () => {
    const { world, house, book } = await opened();
    const { id, number } = await book(28);
    await world.drain();
    const mail = world.mails().at(-1);
    expect(mail).toMatchObject({ subject: `We have your booking ${number}`, to: { name: 'Ana "Speedy" Reis' } });
    expect(mail?.text).toBe(
      [
        'Hello Ana "Speedy" Reis,',
        'Thank you. Harbour <b>& Sons</b> will confirm it soon; the time is yours meanwhile.',
        'Sunday 22 November at 14:00 at Harbour <b>& Sons</b>, Rua Um 1, 1000-001 Lisboa.',
        `${house.wash.name}. €100.00 in all.`,
        `For your calendar: ${links.calendar(id)}`,
        `See your booking: https://bling.test/bookings/${id}`,
      ].join('\n\n'),
    );
    expect(mail?.html).toContain('Hello Ana &quot;Speedy&quot; Reis,');
    expect(mail?.html).toContain('Harbour &lt;b&gt;&amp; Sons&lt;/b&gt; will confirm');
    expect(mail?.html).not.toContain('<b>');
  });

  it('is written from what is true when it is sent', async () => {
    const { world, ana, book } = await opened();
    const { customerId } = ana;
    await book(28);
    const { version } = await ana.caller.customers.get({ customerId });
    await ana.caller.customers.update(once({ customerId, version, name: 'Ana Maria Reis' }));
    await world.drain();
    expect(world.mails().at(-1)?.to.name).toBe('Ana Maria Reis');
  });

  it('goes out once for each fact, and never for work that was rolled back', async () => {
    const { world, ana, book, lettersAbout } = await opened();
    const { number, id } = await book(28);
    expect(await refusalOf(book(28))).toMatchObject({ code: 'slot/taken' });
    await ana.caller.bookings.cancel(once({ id }));
    await world.drain();
    await world.drain();
    expect(lettersAbout(number)).toHaveLength(0);
    expect(world.mails().filter(({ subject }) => subject.includes(number))).toHaveLength(2);
    expect(world.mails()).toHaveLength(3);
    expect(new Set(world.mails().map((mail) => mail.id)).size).toBe(3);
  });

  it('is tried again with growing pauses, as the same mail, and given up after eight tries', async () => {
    const { world, book } = await opened();
    world.post.closed = true;
    await book(28);
    await world.drain();
    const delivery = [...world.store.deliveries.values()].find(({ status }) => status === 'queued');
    expect(delivery).toMatchObject({ attempts: 1, dueAt: Instant.plus(START, MINUTE) });
    for (let tried = 1; tried < 7; tried++) {
      world.pass(6 * HOUR);
      await world.drain();
    }
    expect(world.unsent).toHaveLength(7);
    expect(new Set(world.unsent)).toEqual(new Set([delivery?.id]));
    world.post.closed = false;
    world.pass(6 * HOUR);
    await world.drain();
    expect(world.mails().at(-1)?.id).toBe(delivery?.id);

    world.post.closed = true;
    await book(31 + 49);
    for (let tried = 0; tried < 9; tried++) {
      await world.drain();
      world.pass(6 * HOUR);
    }
    expect([...world.store.deliveries.values()].at(-1)).toMatchObject({ status: 'failed', attempts: 8 });
  });

  it('to somebody who is gone is dropped', async () => {
    const { world, book } = await opened();
    const { id } = await book(28);
    world.store.bookings.delete(id);
    await world.visitor().identity.register({ email: 'eva@example.test', fullName: 'Eva', password: 'quiet-otter-9' });
    await world.drain();
    const before = world.mails().length;
    for (const [userId, user] of world.store.users) if (user.fullName === 'Eva') world.store.users.delete(userId);
    for (const delivery of world.store.deliveries.values())
      world.store.deliveries.set(delivery.id, { ...delivery, status: 'queued' });
    world.pass(2 * MINUTE);
    await world.drain();
    const dropped = [...world.store.deliveries.values()].filter(({ status }) => status === 'dropped');
    expect(dropped.map(({ letter }) => letter.template)).toEqual(['booking-received', 'verify-email']);
    expect(world.mails()).toHaveLength(before + 1);
  });
});

describe('a letter', () => {
  const booking = {
    bookingId: 'booking-1',
    status: 'confirmed',
    checkedInAt: null,
    delayedTo: null,
    number: '2611-0148',
    name: 'Ana',
    email: 'ana@example.test',
    hasAccount: false,
    site: { name: 'Harbour', address: 'Rua Um 1', zone: 'Asia/Tokyo' },
    scheduledAt: '2026-11-21T23:30:00.000Z',
    services: ['Full wash', 'Wax'],
    totalPrice: { amount: 123_456, currency: 'JPY' },
    cancellation: null,
  } as const;
  const addresses = { page: 'https://bling.test/b/1', calendar: 'https://bling.test/calendar/1.ics' };
  const textOf = (fee: number, by: 'customer' | 'site' | 'expiry', reason: string | null = null) => {
    const cancellation = { by, reason, fee: { amount: fee, currency: 'EUR' } };
    return dressed(bookingLetter('booking-cancelled', { ...booking, cancellation }, addresses)).text;
  };

  it.each([
    [0, 'customer', null, 'It costs you nothing.'],
    [5000, 'customer', null, 'The cancellation fee is €50.00.'],
    [0, 'site', null, 'We had to cancel it. It costs you nothing.'],
    [0, 'site', 'Storm.', 'We had to cancel it. Storm. It costs you nothing.'],
    [0, 'expiry', null, 'We could not confirm it in time. It costs you nothing.'],
  ] as const)('about a fee of %d by %s (%s) says so', (fee, by, reason, sentence) => {
    expect(textOf(fee, by, reason).split('\n\n')).toEqual(
      expect.arrayContaining([sentence, `Off your calendar: ${addresses.calendar}`]),
    );
  });

  it('tells the site’s own time, and offers a guest the page that needs no account', () => {
    const { text } = dressed(bookingLetter('booking-confirmed', booking, addresses));
    expect(text).toContain('Sunday 22 November at 08:30 at Harbour');
    expect(text).toContain('For your calendar: https://bling.test/calendar/1.ics');
    expect(text).toContain('See, move or cancel your booking: https://bling.test/b/1');
    const known = dressed(bookingLetter('booking-confirmed', { ...booking, hasAccount: true }, addresses));
    expect(known.text).toContain('See your booking: https://bling.test/b/1');
  });

  it('writes money as its currency does', () => {
    expect(moneyText({ amount: 1999, currency: 'EUR' })).toBe('€19.99');
    expect(moneyText({ amount: 1999, currency: 'JPY' })).toBe('JP¥1,999');
    expect(moneyText({ amount: 1999, currency: 'KWD' }).replace(/\s/u, ' ')).toBe('KWD 1.999');
  });

  it('escapes whatever is put into a page', () => {
    const evil = `<script>"'&`;
    expect(html`<p>${evil}</p>${[html`<i>${evil}</i>`]}${html`<b>ok</b>`}`.markup).toBe(
      '<p>&lt;script&gt;&quot;&#39;&amp;</p><i>&lt;script&gt;&quot;&#39;&amp;</i><b>ok</b>',
    );
  });
});
