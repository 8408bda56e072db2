import { type BookingId, type Instant, Money, ok } from '../kernel/index.ts';
import { quote } from './price.ts';
import type { QuoteRequest } from './request.ts';
import type { PriceRule } from './rule.ts';

/** A job of the past, as it would be asked for today. */
export type PastJob = { readonly bookingId: BookingId; readonly startsAt: Instant; readonly request: QuoteRequest };
export type Replayed = {
  readonly bookingId: BookingId;
  readonly startsAt: Instant;
  readonly before: Money;
  readonly after: Money;
  readonly difference: Money;
};
export type Simulation = {
  readonly jobs: readonly Replayed[];
  /** Jobs whose price would be another. */
  readonly changed: number;
  /** Jobs that cannot be priced any more. */
  readonly skipped: number;
  readonly before: Money;
  readonly after: Money;
  readonly difference: Money;
};

const minus = (a: Money, b: Money): Money => Money.plus(a, Money.of(-b.amount, b.currency));

/** The rules with the draft in place of its own former self, in force whenever its job is. */
const withDraft = (rules: readonly PriceRule[], draft: PriceRule): readonly PriceRule[] => [
  ...rules.filter(({ id }) => id !== draft.id),
  { ...draft, status: 'active', window: { from: null, until: null } },
];

const replay = ({ bookingId, startsAt, request }: PastJob, draft: PriceRule) => {
  const before = quote(request);
  if (!before.ok) return before;
  const after = quote({ ...request, rules: withDraft(request.rules, draft) });
  if (!after.ok) return after;
  const [was, is] = [before.value.total, after.value.total];
  return ok<Replayed>({ bookingId, startsAt, before: was, after: is, difference: minus(is, was) });
};

/** What the rules of today with and without a draft make of past jobs. All jobs are of one site. */
export const simulate = (past: readonly PastJob[], draft: PriceRule, currency: string): Simulation => {
  const answers = past.map((job) => replay(job, draft));
  const jobs = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const [before, after] = [
    Money.sum(
      jobs.map((job) => job.before),
      currency,
    ),
    Money.sum(
      jobs.map((job) => job.after),
      currency,
    ),
  ];
  return {
    jobs,
    changed: jobs.filter(({ difference }) => difference.amount !== 0).length,
    skipped: past.length - jobs.length,
    before,
    after,
    difference: minus(after, before),
  };
};
