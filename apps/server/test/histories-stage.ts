import { randomUUID } from 'node:crypto';
import { createCaller, noOutside, reactions } from '@bling/api';
import type { Ports, Reaction } from '@bling/api/ports';
import { openStage, readableLinks, type Rows, type Stage } from '@bling/api/testing/histories';
import { Instant } from '@bling/domain/kernel';
import { createDispatcher, openDatabase } from '@bling/prisma';
import { runsOn, subscribersTo } from '../src/runs.ts';

const START: Instant = '2026-11-21T10:00:00.000Z';

const outside = { ...noOutside, linkSeal: readableLinks };

type Queries = { readonly [N in keyof Rows]: string };
/** The day of a walk-in, as its number says it. */
const DAY = `regexp_replace(number, '-[0-9]+$', '')`;
/**
 * The rows of one site, as the invariants need them. Of bookings that have ended the latest thirty, to be undone; of
 * walk-ins every day on which one is open, and the last, each day whole.
 */
const queries: Queries = {
  allocations: `
    select resource_id as "resourceId", kind, json_build_object('kind', ref_kind, 'id', ref_id) as ref,
      expires_at as "expiresAt",
      lower(during) as "from", upper(during) as "to", lower(job) as "jobFrom", upper(job) as "jobTo"
    from scheduling.allocation where resource_id in (select id from scheduling.resource where site_id = $1)`,
  bookings: `
    select id, number, status, customer_id as "customerId", resource_id as "resourceId", crew_ids as "crewIds",
      asset_ids as "assetIds", override, size, lines, visit, scheduled_at as "scheduledAt", ends_at as "endsAt", mode,
      travel_minutes as "travelMinutes", quote, json_build_object('amount', total_amount, 'currency', currency) as "totalPrice",
      case when charged_amount is null then null
        else json_build_object('amount', charged_amount, 'currency', currency) end as charged
    from bookings.booking where site_id = $1 and (status in ('pending', 'confirmed', 'in_progress')
      or id in (select ref_id from scheduling.allocation where ref_kind = 'booking')
      or id in (select id from bookings.booking where site_id = $1 order by updated_at desc limit 30))`,
  walkIns: `
    select id, number, ticket, site_id as "siteId", status, resource_id as "resourceId", crew_ids as "crewIds"
    from walkins.walk_in where site_id = $1 and ${DAY} in (
      select ${DAY} from walkins.walk_in where site_id = $1 and status in ('waiting', 'called', 'in_progress')
      union (select ${DAY} from walkins.walk_in where site_id = $1 order by arrived_at desc limit 1))`,
  holds: `
    select id, status, visitor_key as "visitorKey", starts_at as "startsAt" from scheduling.hold
    where site_id = $1 and status = 'active'`,
  waitlist: `
    select id, status, offer, customer_id as "customerId" from scheduling.waitlist_entry
    where site_id = $1 and status in ('waiting', 'offered')`,
  occupants: `
    select o.resource_id as "resourceId", json_build_object('kind', o.ref_kind, 'id', o.ref_id) as ref, o.number
    from scheduling.occupancy o join scheduling.resource r on r.id = o.resource_id where r.site_id = $1`,
  resources: `
    select id, kind, name, max_size as "maxSize", reach, skills from scheduling.resource where site_id = $1`,
};
type Spanned = { readonly from: Instant; readonly to: Instant; readonly jobFrom: Instant; readonly jobTo: Instant };
type Taken = Rows['allocations'][number];

/** A stage on real PostgreSQL, with a clock that can be moved; the rules are those of the product's own wiring. */
export const stageOn = async (url: string): Promise<{ readonly stage: Stage; readonly close: () => Promise<void> }> => {
  const database = openDatabase({ url, size: 4 });
  let moment = START;
  const now = (): Instant => moment;
  const all: readonly Reaction<Ports>[] = reactions;
  const runs = runsOn(database, all, now)('histories');
  const dispatcher = createDispatcher({
    database,
    subscribers: subscribersTo(all, now),
    onParked: ({ subscriber, error }) => {
      throw new Error(`${subscriber} is parked: ${error}`);
    },
    log: () => undefined,
  });
  const rows = (siteId: string): Promise<Rows> =>
    database.read(async ({ sql }) => {
      const asked = async <R>(name: keyof Rows): Promise<readonly R[]> =>
        sql<R & object>(`histories.${name}`, queries[name], [siteId]);
      const taken = await asked<Omit<Taken, 'during' | 'job'> & Spanned>('allocations');
      return {
        allocations: taken.map(({ from, to, jobFrom, jobTo, ...one }) => ({
          ...one,
          during: { start: from, end: to },
          job: { start: jobFrom, end: jobTo },
        })),
        bookings: await asked('bookings'),
        walkIns: await asked('walkIns'),
        holds: await asked('holds'),
        waitlist: await asked('waitlist'),
        occupants: await asked('occupants'),
        resources: await asked('resources'),
      };
    });
  const stage = await openStage({
    ...runs,
    newId: randomUUID,
    now,
    as: (actor) => createCaller({ actor, requestId: 'histories', ...runs, outside, now }),
    pass: (milliseconds) => {
      moment = Instant.plus(moment, milliseconds);
    },
    drain: () => dispatcher.drain(),
    rows,
  });
  return {
    stage,
    close: async () => {
      await dispatcher.stop();
      await database.close();
    },
  };
};
