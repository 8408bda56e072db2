import { type BookingId, HOUR, type HoldId, type Id, Instant, MINUTE, type UserId } from '../kernel/index.ts';

export type DeliveryId = Id<'Delivery'>;

/** Letters to the owner of an account, about the account. */
export type AccountTemplate =
  | 'already-registered'
  | 'password-changed'
  | 'account-locked'
  | 'second-factor-off'
  | 'recovery-code-used';

/** What a message is about: ids only, so that a queue never holds a name, an address or a token. */
export type Letter =
  | {
      readonly template: 'verify-email' | 'reset-password';
      readonly userId: UserId;
      readonly tokenId: Id<'OneTimeToken'>;
    }
  | { readonly template: AccountTemplate; readonly userId: UserId }
  | {
      readonly template: 'booking-received' | 'booking-confirmed' | 'booking-moved' | 'booking-cancelled';
      readonly bookingId: BookingId;
    }
  | {
      readonly template: 'booking-reminder';
      readonly bookingId: BookingId;
      /** The start that is reminded of; with another one by the time of sending, nothing goes out. */
      readonly startsAt: Instant;
    }
  | {
      readonly template: 'booking-delayed';
      readonly bookingId: BookingId;
      /** When work can begin; what was told since replaces it. */
      readonly beginsAt: Instant;
    }
  | { readonly template: 'waitlist-offer'; readonly waitlistId: Id<'Waitlist'>; readonly holdId: HoldId };

/** One message to one reader. It is written at the moment of sending, from what is true by then. */
export type Delivery = {
  readonly id: DeliveryId;
  /** The fact that caused it: the same fact never causes the same letter twice. */
  readonly factId: string;
  readonly letter: Letter;
  readonly status: 'queued' | 'sending' | 'sent' | 'failed' | 'dropped';
  readonly attempts: number;
  readonly dueAt: Instant;
};

export const MOST_ATTEMPTS = 8;
/** A worker that dies while sending gives the message back after this. */
export const LEASE_MS = 2 * MINUTE;
const LONGEST_WAIT_MS = 6 * HOUR;

export const Delivery = {
  queue: (
    id: DeliveryId,
    factId: string,
    { letter, now }: { readonly letter: Letter; readonly now: Instant },
  ): Delivery => ({
    id,
    factId,
    letter,
    status: 'queued',
    attempts: 0,
    dueAt: now,
  }),

  /** Someone is sending it now; if they die, it is due again when the lease ends. */
  claimed: (delivery: Delivery, now: Instant): Delivery => ({
    ...delivery,
    status: 'sending',
    attempts: delivery.attempts + 1,
    dueAt: Instant.plus(now, LEASE_MS),
  }),

  sent: (delivery: Delivery): Delivery => ({ ...delivery, status: 'sent' }),

  /** There is nobody to send it to, or nothing left to say. */
  dropped: (delivery: Delivery): Delivery => ({ ...delivery, status: 'dropped' }),

  /** Tried again with growing pauses, eight times in all. */
  refused: (delivery: Delivery, now: Instant): Delivery =>
    delivery.attempts >= MOST_ATTEMPTS
      ? { ...delivery, status: 'failed' }
      : {
          ...delivery,
          status: 'queued',
          dueAt: Instant.plus(now, Math.min(MINUTE * 4 ** (delivery.attempts - 1), LONGEST_WAIT_MS)),
        },
} as const;
