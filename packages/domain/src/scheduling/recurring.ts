import type { LocalDate, WallTime, Weekday } from '../facilities/index.ts';
import {
  type AddOnId,
  allows,
  type BookingId,
  type Change,
  change,
  type CustomerId,
  type Id,
  type Instant,
  ok,
  refusing,
  type ServiceId,
  type SiteId,
  type SizeClass,
  type VehicleId,
} from '../kernel/index.ts';
import { schedulingFailures } from './failures.ts';
import { type OccurrenceStatus, planMachine, type PlanStatus } from './recurring-status.ts';

export type PlanId = Id<'Plan'>;

/** Every so many weeks on a weekday, at a wall time of the site. */
export type Recurrence = {
  readonly everyWeeks: number;
  readonly weekday: Weekday;
  readonly time: WallTime;
  /** The first date that may be one. */
  readonly from: LocalDate;
  readonly times: number;
};

export type Occurrence = {
  /** What the rule says; the key of the occurrence. */
  readonly date: LocalDate;
  readonly status: OccurrenceStatus;
  /** When it really is; another time than the rule's where it was shifted. */
  readonly startsAt: Instant;
  readonly bookingId: BookingId | null;
  /** The code of the failure where its time was not to be had. */
  readonly why: string | null;
};

/** The same job again and again for one customer: each occurrence is a booking of its own. */
export type RecurringPlan = {
  readonly id: PlanId;
  readonly version: number;
  readonly siteId: SiteId;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly size: SizeClass;
  readonly recurrence: Recurrence;
  readonly status: PlanStatus;
  readonly occurrences: readonly Occurrence[];
  readonly createdAt: Instant;
};

type OfPlan = { readonly planId: PlanId; readonly siteId: SiteId; readonly customerId: CustomerId };
export type PlanFact = OfPlan &
  (
    | { readonly type: 'plan/created' | 'plan/cancelled' }
    | { readonly type: 'plan/booked' | 'plan/skipped' | 'plan/shifted' | 'plan/conflict'; readonly date: LocalDate }
  );
export type PlanChange = Change<RecurringPlan, PlanFact>;
export type PlanDraft = Omit<RecurringPlan, 'version' | 'status' | 'createdAt'>;

const refuse = refusing(schedulingFailures);
const of = ({ id, siteId, customerId }: RecurringPlan): OfPlan => ({ planId: id, siteId, customerId });

const replaced = ({ occurrences }: RecurringPlan, occurrence: Occurrence): readonly Occurrence[] =>
  occurrences.map((one) => (one.date === occurrence.date ? occurrence : one));

/** An occurrence that may still change: a plan that runs, and nothing that is over. */
const changeable = (plan: RecurringPlan, date: LocalDate, now: Instant) => {
  if (plan.status !== 'active') return refuse('plan/ended');
  const occurrence = plan.occurrences.find((one) => one.date === date);
  if (occurrence === undefined) return refuse('plan/no-such-date', { date });
  return occurrence.startsAt <= now ? refuse('plan/over', { date }) : ok(occurrence);
};

export const RecurringPlan = {
  create: (draft: PlanDraft, now: Instant) => {
    if (draft.occurrences.length === 0) return refuse('plan/empty');
    const plan: RecurringPlan = { ...draft, version: 0, status: 'active', createdAt: now };
    return ok<PlanChange>(change(plan, { type: 'plan/created', ...of(plan) }));
  },

  /** What became of a date: it was booked, or there was no room. */
  settle: (plan: RecurringPlan, occurrence: Occurrence): PlanChange => {
    const { date, status } = occurrence;
    const type = status === 'booked' ? 'plan/booked' : 'plan/conflict';
    return change({ ...plan, occurrences: replaced(plan, occurrence) }, { type, ...of(plan), date });
  },

  /** Leaves one date out; its booking, if there is one, is cancelled by whoever asked. */
  skip: (plan: RecurringPlan, date: LocalDate, now: Instant) => {
    const found = changeable(plan, date, now);
    if (!found.ok) return found;
    const skipped: Occurrence = { ...found.value, status: 'skipped', bookingId: null, why: null };
    return ok<PlanChange>(
      change({ ...plan, occurrences: replaced(plan, skipped) }, { type: 'plan/skipped', ...of(plan), date }),
    );
  },

  /** One date at another time; the others stay. */
  shift: (
    plan: RecurringPlan,
    {
      date,
      startsAt,
      bookingId,
    }: { readonly date: LocalDate; readonly startsAt: Instant; readonly bookingId: BookingId },
    now: Instant,
  ) => {
    const found = changeable(plan, date, now);
    if (!found.ok) return found;
    const shifted: Occurrence = { ...found.value, status: 'booked', startsAt, bookingId, why: null };
    return ok<PlanChange>(
      change({ ...plan, occurrences: replaced(plan, shifted) }, { type: 'plan/shifted', ...of(plan), date }),
    );
  },

  /** Ends it; what is still to come is taken out, what is over stays. */
  cancel: (plan: RecurringPlan, now: Instant) => {
    if (!allows(planMachine, plan.status, 'cancelled')) return refuse('plan/ended');
    const occurrences = plan.occurrences.map(
      (one): Occurrence => (one.startsAt > now ? { ...one, status: 'skipped', bookingId: null } : one),
    );
    return ok<PlanChange>(
      change({ ...plan, status: 'cancelled', occurrences }, { type: 'plan/cancelled', ...of(plan) }),
    );
  },
} as const;
