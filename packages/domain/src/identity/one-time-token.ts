import { HOUR, Instant, type Id, type UserId } from '../kernel/index.ts';

export type OneTimeTokenId = Id<'OneTimeToken'>;
export type OneTimeToken = {
  readonly id: OneTimeTokenId;
  readonly userId: UserId;
  readonly purpose: 'verify';
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
};

export const VERIFICATION_MS = 24 * HOUR;
/** Verification mails an address may ask for. */
export const RESENDS_AN_HOUR = 3;

export const OneTimeToken = {
  issue: (id: OneTimeTokenId, userId: UserId, now: Instant): OneTimeToken => ({
    id,
    userId,
    purpose: 'verify',
    expiresAt: Instant.plus(now, VERIFICATION_MS),
    usedAt: null,
  }),

  isGood: ({ usedAt, expiresAt }: OneTimeToken, now: Instant): boolean => usedAt === null && now < expiresAt,
} as const;
