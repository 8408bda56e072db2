import { awaitedAt, type Cancellation } from '@bling/domain/bookings';
import type { BookingId, HoldId, Instant, Money } from '@bling/domain/kernel';
import type { Remindable } from '@bling/domain/notifications';
import { html, type Html } from './html.ts';

type House = { readonly name: string; readonly address: string; readonly zone: string };

export type BookingLetter = Remindable & {
  readonly bookingId: BookingId;
  readonly number: string;
  readonly delayedTo: Instant | null;
  readonly name: string;
  readonly email: string;
  readonly hasAccount: boolean;
  readonly site: House;
  readonly services: readonly string[];
  readonly totalPrice: Money;
  readonly cancellation: Pick<Cancellation, 'by' | 'fee' | 'reason'> | null;
};

/** A time that is kept for someone who waited for one. */
export type OfferLetter = {
  readonly holdId: HoldId;
  readonly name: string;
  readonly email: string;
  readonly hasAccount: boolean;
  readonly site: House;
  readonly startsAt: Instant;
  readonly expiresAt: Instant;
};

/** A letter before it is dressed: plain sentences, and one thing to do. */
export type Letter = {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly url: string } | null;
};

export const moneyText = ({ amount, currency }: Money): string => {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
  return format.format(amount / 10 ** digits);
};

const whenText = (instant: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));

const facts = ({ site, services, scheduledAt, totalPrice }: BookingLetter): readonly string[] => [
  `${whenText(scheduledAt, site.zone)} at ${site.name}, ${site.address}.`,
  `${services.join(', ')}. ${moneyText(totalPrice)} in all.`,
];

const feeSentence = ({ by, fee, reason }: NonNullable<BookingLetter['cancellation']>): string => {
  if (by === 'expiry') return 'We could not confirm it in time. It costs you nothing.';
  const why = reason === null ? '' : ` ${reason}`;
  if (by === 'site') return `We had to cancel it.${why} It costs you nothing.`;
  return fee.amount === 0 ? 'It costs you nothing.' : `The cancellation fee is ${moneyText(fee)}.`;
};

/** The time of day alone, with the zone by its name, so that nobody has to guess whose clock it is. */
const clockText = (instant: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));

type Kind =
  | 'booking-received'
  | 'booking-confirmed'
  | 'booking-moved'
  | 'booking-cancelled'
  | 'booking-reminder'
  | 'booking-delayed';
const lines: Record<Kind, (booking: BookingLetter) => { readonly subject: string; readonly first: string }> = {
  'booking-received': ({ number, site }) => ({
    subject: `We have your booking ${number}`,
    first: `Thank you. ${site.name} will confirm it soon; the time is yours meanwhile.`,
  }),
  'booking-confirmed': ({ number }) => ({ subject: `Booking ${number} is confirmed`, first: 'See you then.' }),
  'booking-moved': ({ number }) => ({ subject: `Booking ${number} has a new time`, first: 'Your booking was moved.' }),
  'booking-cancelled': ({ number }) => ({
    subject: `Booking ${number} is cancelled`,
    first: 'Your booking was cancelled.',
  }),
  'booking-reminder': ({ number, site, ...booking }) => ({
    subject: `We expect you: booking ${number}`,
    first: `A reminder: we expect your car at ${clockText(awaitedAt(booking), site.zone)}, the time at ${site.name}.`,
  }),
  'booking-delayed': ({ number, site, ...booking }) => ({
    subject: `Booking ${number} begins later`,
    first: `We are behind: we can begin with your car at ${clockText(awaitedAt(booking), site.zone)}. This is what was planned:`,
  }),
};

/** Where a booking is to be seen, and as a calendar file. */
export type Addresses = { readonly page: string; readonly calendar: string };

const forCalendar = (kind: Kind): string => (kind === 'booking-cancelled' ? 'Off your calendar' : 'For your calendar');

export const bookingLetter = (kind: Kind, booking: BookingLetter, { page, calendar }: Addresses): Letter => {
  const { subject, first } = lines[kind](booking);
  const fee = booking.cancellation === null ? [] : [feeSentence(booking.cancellation)];
  return {
    subject,
    greeting: `Hello ${booking.name},`,
    paragraphs: [first, ...facts(booking), ...fee, `${forCalendar(kind)}: ${calendar}`],
    action: { label: booking.hasAccount ? 'See your booking' : 'See, move or cancel your booking', url: page },
  };
};

/** One link, one tap; who has no account tells the house, because there is nothing to sign in to. */
export const offerLetter = ({ name, hasAccount, site, startsAt, expiresAt }: OfferLetter, url: string): Letter => ({
  subject: `A time has come free at ${site.name}`,
  greeting: `Hello ${name},`,
  paragraphs: [
    `${whenText(startsAt, site.zone)} at ${site.name}, ${site.address}, has come free. You waited longest, so it is kept for you.`,
    `It is yours until ${clockText(expiresAt, site.zone)}. Afterwards it is offered to whoever waits next.`,
    ...(hasAccount ? [] : [`Tell us at ${site.name} before then, and we book it for you.`]),
  ],
  action: hasAccount ? { label: 'Take this time', url } : null,
});

const page = ({ subject, greeting, paragraphs, action }: Letter): Html =>
  html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title><body style="margin:0;background:#f4f7f9;font:16px/1.5 Inter,system-ui,sans-serif;color:#1c2733"><div style="max-width:520px;margin:0 auto;padding:32px 24px"><p style="font-weight:700;font-size:18px;margin:0 0 24px">BlingAuto</p><div style="background:#fff;border:1px solid #dde4ea;border-radius:10px;padding:24px"><p style="margin:0 0 12px">${greeting}</p>${paragraphs.map((text) => html`<p style="margin:0 0 12px">${text}</p>`)}${action === null ? '' : html`<p style="margin:20px 0 0"><a href="${action.url}" style="display:inline-block;background:#00658f;color:#fff;text-decoration:none;border-radius:8px;padding:12px 18px;font-weight:600">${action.label}</a></p>`}</div></div></body></html>`;

/** The letter as text and as a page, saying the same. */
export const dressed = (letter: Letter): { readonly text: string; readonly html: string } => ({
  text: [
    letter.greeting,
    ...letter.paragraphs,
    ...(letter.action === null ? [] : [`${letter.action.label}: ${letter.action.url}`]),
  ].join('\n\n'),
  html: page(letter).markup,
});
