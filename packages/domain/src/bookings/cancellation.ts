import { HOUR, Instant, MINUTE, Money } from '../kernel/index.ts';

/** With at least `hoursBefore` of notice, cancelling costs `percent` of the total. */
export type FeeTier = { readonly hoursBefore: number; readonly percent: number };

/** What a customer was promised when they booked; the site may change its settings, this booking keeps these. */
export type CancellationPolicy = {
  /** From much notice to none; the last tier has `hoursBefore: 0`. */
  readonly tiers: readonly FeeTier[];
  readonly rescheduleNoticeHours: number;
  readonly noShowPercent: number;
  /** A preview stays good this long, so that reading it does not cost money. */
  readonly feeHonouredMinutes: number;
};

/**
 * The tier reached when a booking was moved away from a start, or cut down by its customer: it binds until 24 h after
 * that start.
 */
export type Moved = {
  readonly originalStart: Instant;
  readonly percent: number;
  /** Of one that was cut down: what it cost before. */
  readonly total?: Money | undefined;
};

export type FeeTerms = {
  readonly scheduledAt: Instant;
  readonly totalPrice: Money;
  readonly policy: CancellationPolicy;
  readonly moved: Moved | null;
};

const MOVED_BINDS_MS = 24 * HOUR;

const tierAt = (tiers: readonly FeeTier[], hours: number): number =>
  (tiers.find(({ hoursBefore }) => hours >= hoursBefore) ?? tiers.at(-1))?.percent ?? 0;

const bindsUntil = ({ originalStart }: Moved): Instant => Instant.plus(originalStart, MOVED_BINDS_MS);

const binds = (moved: Moved | null, at: Instant): moved is Moved => moved !== null && at < bindsUntil(moved);

/** What a fee is a share of: taking work out of a booking is no way around its fee. */
export const feeBase = ({ totalPrice, moved }: Pick<FeeTerms, 'totalPrice' | 'moved'>, at: Instant): Money =>
  binds(moved, at) && moved.total !== undefined ? Money.larger(totalPrice, moved.total) : totalPrice;

/** The tier in force at a moment, and the start that it was reached for. Hours of notice count with their fraction. */
export const reachedAt = ({ scheduledAt, policy, moved }: FeeTerms, at: Instant): Moved => {
  const percent = tierAt(policy.tiers, Instant.hoursBetween(at, scheduledAt));
  if (!binds(moved, at)) return { originalStart: scheduledAt, percent };
  if (moved.percent >= percent) return moved;
  return { originalStart: scheduledAt, percent, ...(moved.total !== undefined && { total: moved.total }) };
};

/** The percent that cancelling costs at this moment. */
export const feePercentAt = (terms: FeeTerms, at: Instant): number => reachedAt(terms, at).percent;

/** The fee for cancelling at this moment. The app shows it and the server charges it with this one function. */
export const cancellationFee = (terms: FeeTerms, at: Instant): Money =>
  Money.percent(feeBase(terms, at), feePercentAt(terms, at));

/** The moments at which the fee changes, first to last. */
const turningPoints = ({ scheduledAt, policy, moved }: FeeTerms): readonly Instant[] =>
  [
    // Notice of exactly `hoursBefore` still counts, so the next tier starts a millisecond later.
    ...policy.tiers.slice(0, -1).map(({ hoursBefore }) => Instant.plus(scheduledAt, -hoursBefore * HOUR + 1)),
    ...(moved === null ? [] : [bindsUntil(moved)]),
  ].sort();

/** Whoever the house moves may leave without cost, and not come without cost. */
export const freed = (policy: CancellationPolicy): CancellationPolicy => ({
  ...policy,
  tiers: [{ hoursBefore: 0, percent: 0 }],
  noShowPercent: 0,
});

export type FeeStep = {
  readonly from: Instant;
  readonly until: Instant | null;
  readonly percent: number;
  readonly fee: Money;
};

/** What cancelling costs from `at` on, step by step; steps of one price are told as one. */
export const feeSchedule = (terms: FeeTerms, at: Instant): readonly FeeStep[] => {
  const starts = [at, ...turningPoints(terms).filter((point) => point > at)];
  const steps: FeeStep[] = [];
  for (const from of starts) {
    const percent = feePercentAt(terms, from);
    const fee = cancellationFee(terms, from);
    const last = steps.at(-1);
    if (last?.percent === percent && Money.equal(last.fee, fee)) continue;
    if (last) steps[steps.length - 1] = { ...last, until: from };
    steps.push({ from, until: null, percent, fee });
  }
  return steps;
};

/**
 * The fee to charge when the customer was shown `expected`: that one if it was true as short ago as the policy honours,
 * else null, and they must be shown the new one first.
 */
export const honouredFee = (terms: FeeTerms, expected: Money, now: Instant): Money | null => {
  const since = Instant.plus(now, -terms.policy.feeHonouredMinutes * MINUTE);
  const shown = [now, since, ...turningPoints(terms).filter((point) => point > since && point < now)];
  return shown.some((moment) => Money.equal(cancellationFee(terms, moment), expected)) ? expected : null;
};
