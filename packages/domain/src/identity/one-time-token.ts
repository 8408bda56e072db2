import { HOUR, Instant, type Id, type UserId } from '../kernel/index.ts';

export type OneTimeTokenId = Id<'OneTimeToken'>;
export type OneTimeTokenPurpose = 'verify' | 'reset';
export type OneTimeToken = {
  readonly id: OneTimeTokenId;
  readonly userId: UserId;
  readonly purpose: OneTimeTokenPurpose;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
};

export const VERIFICATION_MS = 24 * HOUR;
export const RESET_MS = HOUR;
const LIFE_MS: Record<OneTimeTokenPurpose, number> = { verify: VERIFICATION_MS, reset: RESET_MS };
/** Mails of one kind that an address may ask for. */
export const RESENDS_AN_HOUR = 3;

export const OneTimeToken = {
  issue: (token: Pick<OneTimeToken, 'id' | 'userId' | 'purpose'>, now: Instant): OneTimeToken => ({
    ...token,
    expiresAt: Instant.plus(now, LIFE_MS[token.purpose]),
    usedAt: null,
  }),

  isGood: ({ usedAt, expiresAt }: OneTimeToken, now: Instant): boolean => usedAt === null && now < expiresAt,
} as const;
