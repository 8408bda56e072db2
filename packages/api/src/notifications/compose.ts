import type { Delivery, Letter as About } from '@bling/domain/notifications';
import { accountLetter, resetPasswordLetter, verifyEmailLetter } from './account-letters.ts';
import { type BookingLetter, bookingLetter, dressed, type Letter } from './letters.ts';
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

const aboutBooking = async (
  { bookingLetters }: NotificationPorts,
  { template, bookingId }: Extract<About, { readonly bookingId: string }>,
  links: Links,
): Promise<Addressed | null> => {
  const booking = await bookingLetters.of(bookingId);
  if (booking === null) return null;
  const to = { name: booking.name, email: booking.email };
  return { to, letter: bookingLetter(template, booking, addressesOf(booking, links)) };
};

/** Writes the mail of a delivery from what is true now; null when there is nobody to write to. */
export const composeMail = async (ports: NotificationPorts, delivery: Delivery, links: Links): Promise<Mail | null> => {
  const about = delivery.letter;
  const addressed = 'userId' in about ? await toAccount(ports, about, links) : await aboutBooking(ports, about, links);
  if (addressed === null) return null;
  const { to, letter } = addressed;
  return { id: delivery.id, to, subject: letter.subject, ...dressed(letter) };
};
