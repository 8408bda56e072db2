import { Instant, MINUTE } from '../kernel/index.ts';

/** Wrong passwords for one login name from one address. Counting both lets no stranger lock the owner out elsewhere. */
export type Attempts = { readonly failures: number; readonly lockedUntil: Instant | null; readonly lastAt: Instant };

export const FAILURES_BEFORE_LOCK = 5;
const LOCK_MINUTES = [15, 30, 60] as const;
/** After a day of quiet the count starts over. */
const FORGET_MS = 24 * 60 * MINUTE;

export const Attempts = {
  isLocked: (attempts: Attempts | null, now: Instant): boolean =>
    attempts?.lockedUntil !== undefined && attempts.lockedUntil !== null && now < attempts.lockedUntil,

  /** Counts one more; every fifth in a row locks, for 15, then 30, then 60 minutes. */
  failed: (before: Attempts | null, now: Instant): Attempts => {
    const fresh = before === null || Instant.between(before.lastAt, now) > FORGET_MS;
    const failures = fresh ? 1 : before.failures + 1;
    const round = Math.floor(failures / FAILURES_BEFORE_LOCK);
    const locks = failures % FAILURES_BEFORE_LOCK === 0;
    const minutes = LOCK_MINUTES[Math.min(round, LOCK_MINUTES.length) - 1] ?? 0;
    return { failures, lastAt: now, lockedUntil: locks ? Instant.plus(now, minutes * MINUTE) : null };
  },
} as const;
