import type { Disruptions, PlanningSearch, RecurringPlans, Waitlist } from '@bling/api/ports';
import type { Instant, SiteId } from '@bling/domain/kernel';
import {
  type Disruption,
  type DisruptionFact,
  disruptionShown,
  type PlanFact,
  type PlanId,
  planShown,
  type RecurringPlan,
  type WaitlistEntry,
  type WaitlistFact,
  waitlistShown,
} from '@bling/domain/scheduling';
import { mappedRows } from '../table-rows.ts';
import type { Transaction } from '../transaction.ts';
import { sqlLostDemand } from './lost-demand.ts';

type EntryRow = Omit<WaitlistEntry, 'window'> & { readonly windowStart: Instant; readonly windowEnd: Instant };
const waitlistRows = mappedRows<WaitlistEntry, WaitlistFact, EntryRow>({
  kind: 'waitlist',
  shown: waitlistShown,
  table: 'scheduling.waitlist_entry',
  isStamped: true,
  columns: {
    id: 'id',
    version: 'version',
    siteId: 'site_id',
    customerId: 'customer_id',
    vehicleId: 'vehicle_id',
    serviceIds: 'service_ids',
    addOnIds: 'add_on_ids',
    size: 'size',
    windowStart: 'window_start',
    windowEnd: 'window_end',
    status: 'status',
    joinedAt: 'joined_at',
    offer: 'offer',
  },
  json: ['offer'],
  toRow: ({ window, ...entry }) => ({ ...entry, windowStart: window.start, windowEnd: window.end }),
  toWhole: ({ windowStart: start, windowEnd: end, ...entry }) => ({ ...entry, window: { start, end } }),
});

type PlanRow = RecurringPlan & { readonly nextPlannedAt: Instant | null };
const planRows = mappedRows<RecurringPlan, PlanFact, PlanRow>({
  kind: 'plan',
  shown: planShown,
  table: 'scheduling.recurring_plan',
  isStamped: true,
  columns: {
    id: 'id',
    version: 'version',
    siteId: 'site_id',
    customerId: 'customer_id',
    vehicleId: 'vehicle_id',
    serviceIds: 'service_ids',
    addOnIds: 'add_on_ids',
    size: 'size',
    recurrence: 'recurrence',
    status: 'status',
    occurrences: 'occurrences',
    nextPlannedAt: 'next_planned_at',
    createdAt: 'created_at',
  },
  json: ['recurrence', 'occurrences'],
  toRow: (plan) => ({
    ...plan,
    nextPlannedAt: plan.occurrences.find(({ status }) => status === 'planned')?.startsAt ?? null,
  }),
  toWhole: ({ nextPlannedAt: _, ...plan }) => plan,
});

type DisruptionRow = Omit<Disruption, 'span'> & { readonly startsAt: Instant; readonly endsAt: Instant };
const disruptionRows = mappedRows<Disruption, DisruptionFact, DisruptionRow>({
  kind: 'disruption',
  shown: disruptionShown,
  table: 'scheduling.disruption',
  isStamped: true,
  columns: {
    id: 'id',
    version: 'version',
    siteId: 'site_id',
    kind: 'kind',
    resourceIds: 'resource_ids',
    startsAt: 'starts_at',
    endsAt: 'ends_at',
    reason: 'reason',
    moved: 'moved',
    cancelled: 'cancelled',
    appliedAt: 'applied_at',
    liftedAt: 'lifted_at',
  },
  toRow: ({ span, ...disruption }) => ({ ...disruption, startsAt: span.start, endsAt: span.end }),
  toWhole: ({ startsAt: start, endsAt: end, ...disruption }) => ({ ...disruption, span: { start, end } }),
});

const MOST = 200;
const LISTED = `($1::uuid[] is null or site_id = any($1) or customer_id = $2)
  and ($3::uuid is null or site_id = $3) and ($4::uuid is null or customer_id = $4)`;

/** What a list is bound to: sites (null for all) and, beside them, one customer. */
const boundsOf = ({ scope, siteId, customerId }: PlanningSearch): readonly unknown[] => {
  const asked = [siteId, customerId];
  if (scope.reach === 'all') return [null, null, ...asked];
  if (scope.reach === 'sites') return [scope.siteIds, scope.customerId, ...asked];
  return [[], scope.reach === 'customer' ? scope.customerId : null, ...asked];
};

const sqlWaitlist = (transaction: Transaction): Waitlist => {
  const { find, save, where } = waitlistRows(transaction);
  return {
    find,
    save,
    waitingAt: (siteId, limit) =>
      where('waiting-at', `site_id = $1 and status = 'waiting' order by joined_at, id limit $2`, [siteId, limit]),
    offeredBy: async (holdId) =>
      (await where('offered-by', `offer ->> 'holdId' = $1 and status = 'offered'`, [holdId]))[0] ?? null,
    openOf: (customerId) =>
      where('open-of', `customer_id = $1 and status in ('waiting', 'offered') order by joined_at, id for update`, [
        customerId,
      ]),
    list: (search) => where('list', `${LISTED} order by joined_at desc, id desc limit ${MOST}`, boundsOf(search)),
    sites: async () => {
      const text = `select distinct site_id as "siteId" from scheduling.waitlist_entry where status = 'waiting'`;
      return (await transaction.sql<{ siteId: SiteId }>('waitlist.sites', text, [])).map(({ siteId }) => siteId);
    },
  };
};

const DUE = `
  select id from scheduling.recurring_plan where status = 'active' and next_planned_at < $1
  order by next_planned_at limit $2`;

const sqlRecurringPlans = (transaction: Transaction): RecurringPlans => {
  const { find, lock, save, where } = planRows(transaction);
  return {
    find,
    lock,
    save,
    list: (search) => where('list', `${LISTED} order by created_at desc, id desc limit ${MOST}`, boundsOf(search)),
    dueBefore: async (before, limit) =>
      (await transaction.sql<{ id: PlanId }>('plan.due', DUE, [before, limit])).map(({ id }) => id),
  };
};

const sqlDisruptions = (transaction: Transaction): Disruptions => {
  const { find, save, where } = disruptionRows(transaction);
  return {
    find,
    save,
    ofSite: (siteId, { start, end }) =>
      where(
        'of-site',
        `site_id = $1 and starts_at < $3 and ends_at > $2 order by applied_at desc, id desc limit ${MOST}`,
        [siteId, start, end],
      ),
  };
};

export const sqlPlanning = (transaction: Transaction) => ({
  lostDemand: sqlLostDemand(transaction),
  waitlist: sqlWaitlist(transaction),
  recurringPlans: sqlRecurringPlans(transaction),
  disruptions: sqlDisruptions(transaction),
});
