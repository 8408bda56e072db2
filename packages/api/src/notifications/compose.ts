import type { Instant } from '@bling/domain/kernel';
import { type Delivery, isExpected, type Letter as About } from '@bling/domain/notifications';
import { accountLetter, resetPasswordLetter, verifyEmailLetter } from './account-letters.ts';
import { type BookingLetter, bookingLetter, dressed, type Letter, offerLetter } from './letters.ts';
import type { Links, Mail, NotificationPorts } from './ports.ts';

type Addressed = { readonly to: Mail['to']; readonly letter: Letter };

const toAccount = async (
  { accounts }: NotificationPorts,
  about: Extract<About, { readonly userId: string }>,
  links: Links,
): Promise<Addressed | null> => {
  const person = await accounts.person(about.userId);
  if (person === null) return null;
  const to = { name: person.fullName, email: person.email };
  if (about.template === 'verify-email')
    return { to, letter: verifyEmailLetter(to.name, links.verifyEmail(about.tokenId)) };
  if (about.template === 'reset-password')
    return { to, letter: resetPasswordLetter(to.name, links.resetPassword(about.tokenId)) };
  return { to, letter: accountLetter(about.template, to.name, links) };
};

const addressesOf = ({ bookingId, hasAccount }: BookingLetter, links: Links) => ({
  page: hasAccount ? links.booking(bookingId) : links.guestBooking(bookingId),
  calendar: links.calendar(bookingId),
});

type AboutBooking = Extract<About, { readonly bookingId: string }>;

/** Nobody is reminded of a start that is not theirs any more, or told of a delay that is another by now. */
const isOutdated = (about: AboutBooking, booking: BookingLetter, now: Instant): boolean => {
  if (about.template === 'booking-delayed') return booking.delayedTo !== about.beginsAt || !isOpen(booking);
  return about.template === 'booking-reminder' && !(booking.scheduledAt === about.startsAt && isExpected(booking, now));
};

const isOpen = ({ status }: BookingLetter): boolean => status === 'pending' || status === 'confirmed';

const aboutBooking = async (
  { bookingLetters, now }: NotificationPorts,
  about: AboutBooking,
  links: Links,
): Promise<Addressed | null> => {
  const booking = await bookingLetters.of(about.bookingId);
  if (booking === null || isOutdated(about, booking, now())) return null;
  const to = { name: booking.name, email: booking.email };
  return { to, letter: bookingLetter(about.template, booking, addressesOf(booking, links)) };
};

/** Only while that offer stands. */
const aboutOffer = async (
  { offerLetters, now }: NotificationPorts,
  { waitlistId, holdId }: Extract<About, { readonly waitlistId: string }>,
  links: Links,
): Promise<Addressed | null> => {
  const offer = await offerLetters.of(waitlistId);
  if (offer === null || offer.holdId !== holdId || offer.expiresAt <= now()) return null;
  return { to: { name: offer.name, email: offer.email }, letter: offerLetter(offer, links.bookings()) };
};

const addressedBy = (ports: NotificationPorts, about: About, links: Links): Promise<Addressed | null> => {
  if ('userId' in about) return toAccount(ports, about, links);
  return 'waitlistId' in about ? aboutOffer(ports, about, links) : aboutBooking(ports, about, links);
};

/** Writes the mail of a delivery from what is true now; null when there is nobody to write to. */
export const composeMail = async (ports: NotificationPorts, delivery: Delivery, links: Links): Promise<Mail | null> => {
  const addressed = await addressedBy(ports, delivery.letter, links);
  if (addressed === null) return null;
  const { to, letter } = addressed;
  return { id: delivery.id, to, subject: letter.subject, ...dressed(letter) };
};
