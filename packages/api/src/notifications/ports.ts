import type { OneTimeTokenId } from '@bling/domain/identity';
import type { BookingId, UserId } from '@bling/domain/kernel';
import type { Delivery } from '@bling/domain/notifications';
import type { Bookings } from '../bookings/ports.ts';
import type { Accounts } from '../customers/ports.ts';
import type { Sites } from '../facilities/ports.ts';
import type { Clock } from '../kernel/context.ts';
import type { WakeUps } from '../kernel/wake-ups.ts';
import type { BookingLetter, OfferLetter } from './letters.ts';

export interface Deliveries {
  /** The same letter for the same fact is added once. */
  readonly add: (delivery: Delivery) => Promise<void>;
  /** Those due, locked, skipping what another worker has. */
  readonly due: (now: string, limit: number) => Promise<readonly Delivery[]>;
  readonly save: (delivery: Delivery) => Promise<void>;
}

export interface NotificationPorts extends Clock {
  readonly deliveries: Deliveries;
  readonly accounts: Accounts;
  /** What a letter tells of a booking; null when nobody can be reached about it. */
  readonly bookingLetters: { readonly of: (id: BookingId) => Promise<BookingLetter | null> };
  /** What a letter tells of the time that is offered to one who waits; null without an offer, or nobody to reach. */
  readonly offerLetters: { readonly of: (waitlistId: string) => Promise<OfferLetter | null> };
  readonly bookings: Pick<Bookings, 'find' | 'ahead'>;
  readonly sites: Pick<Sites, 'find'>;
  readonly wakeUps: Pick<WakeUps, 'set' | 'setAll' | 'drop'>;
}

export type Mail = {
  /** Stays the same when a mail is sent again, so that a server may drop the copy. */
  readonly id: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Sends, or throws. */
export interface Mailer {
  readonly send: (mail: Mail) => Promise<void>;
}
/** Addresses of the web app's pages. */
export interface Links {
  readonly verifyEmail: (tokenId: OneTimeTokenId) => string;
  readonly resetPassword: (tokenId: OneTimeTokenId) => string;
  readonly signIn: () => string;
  readonly forgotten: () => string;
  readonly account: () => string;
  readonly booking: (id: BookingId) => string;
  /** One's own bookings, and what one waits for. */
  readonly bookings: () => string;
  /** For someone without an account: a link that is the right itself. */
  readonly guestBooking: (id: BookingId) => string;
  /** The booking as a calendar file. */
  readonly calendar: (id: BookingId) => string;
}
export interface NotificationOutside {
  readonly mailer: Mailer;
  readonly links: Links;
}
export type { UserId };
