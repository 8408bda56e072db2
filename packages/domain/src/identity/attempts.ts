import { Instant, MINUTE, type UserId } from '../kernel/index.ts';

/**
 * Wrong passwords for one login name from one place: a browser that once got in, or else a network address. Counting by
 * both lets no stranger lock the owner out.
 */
export type Attempts = {
  readonly failures: number;
  readonly lockedUntil: Instant | null;
  readonly lastAt: Instant;
  /** What is to be told of it later, where nobody can time it: the account, and what happened to it. Stays until it was. */
  readonly notice: AttemptNotice | null;
};
export type AttemptNotice = { readonly userId: UserId; readonly kind: 'unverified' | 'locked' };

export const FAILURES_BEFORE_LOCK = 5;
const LOCK_MINUTES = [15, 30, 60] as const;
/** After a day of quiet the count starts over. */
const FORGET_MS = 24 * 60 * MINUTE;

const none = (now: Instant): Attempts => ({ failures: 0, lockedUntil: null, lastAt: now, notice: null });

export const Attempts = {
  isLocked: (attempts: Attempts | null, now: Instant): boolean =>
    attempts?.lockedUntil !== undefined && attempts.lockedUntil !== null && now < attempts.lockedUntil,

  /** Counts one more; every fifth in a row locks, for 15, then 30, then 60 minutes. */
  failed: (before: Attempts | null, now: Instant, userId: UserId | null = null): Attempts => {
    const fresh = before === null || Instant.between(before.lastAt, now) > FORGET_MS;
    const failures = fresh ? 1 : before.failures + 1;
    const round = Math.floor(failures / FAILURES_BEFORE_LOCK);
    const locks = failures % FAILURES_BEFORE_LOCK === 0;
    const minutes = LOCK_MINUTES[Math.min(round, LOCK_MINUTES.length) - 1] ?? 0;
    return {
      failures,
      lastAt: now,
      lockedUntil: locks ? Instant.plus(now, minutes * MINUTE) : null,
      notice: locks && userId !== null ? { userId, kind: 'locked' } : (before?.notice ?? null),
    };
  },

  /** Nothing more is counted: it is locked already, or the password was right and something else is missing. */
  unchanged: (before: Attempts | null, now: Instant, notice: AttemptNotice | null = null): Attempts => ({
    ...(before ?? none(now)),
    notice: notice ?? before?.notice ?? null,
  }),
} as const;
