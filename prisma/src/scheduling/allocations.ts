import type { Allocations, Resources } from '@bling/api/ports';
import { type Instant, ok, type ResourceId } from '@bling/domain/kernel';
import type { Allocation, AllocationKind, Busy, Resource } from '@bling/domain/scheduling';
import { constraintOf } from '../errors.ts';
import type { Transaction } from '../transaction.ts';

const RESOURCE = `
  select id, kind, site_id as "siteId", also_at as "alsoAt", ref_id as "refId", name, number, bay_kind as "bayKind",
    max_size as "maxSize", equipment, skills, papers_until as "papersUntil", reach, status
  from scheduling.resource`;
const OF_SITE = `${RESOURCE} where site_id = $1 or also_at @> array[$1::uuid] order by number, id`;
const NAMES = 'select id, number, name from scheduling.resource where id = any($1::uuid[])';
const LOCK = 'select id from scheduling.resource where id = any($1::uuid[]) order by id for update';
const PUT = `
  insert into scheduling.resource (id, kind, site_id, ref_id, name, number, bay_kind, max_size, equipment, status, also_at,
    skills, papers_until, reach)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict (id) do update set site_id = excluded.site_id, name = excluded.name, number = excluded.number,
    bay_kind = excluded.bay_kind, max_size = excluded.max_size, equipment = excluded.equipment, status = excluded.status,
    also_at = excluded.also_at, skills = excluded.skills, papers_until = excluded.papers_until, reach = excluded.reach, updated_at = now()
  where (resource.site_id, resource.name, resource.number, resource.bay_kind, resource.max_size, resource.equipment,
      resource.status, resource.also_at, resource.skills, resource.papers_until, resource.reach)
    is distinct from
    (excluded.site_id, excluded.name, excluded.number, excluded.bay_kind, excluded.max_size, excluded.equipment,
      excluded.status, excluded.also_at, excluded.skills, excluded.papers_until, excluded.reach)`;

export type ResourceNames = ReadonlyMap<ResourceId, { readonly number: number; readonly name: string }>;
export type ResourcesAdapter = Resources & {
  readonly names: (ids: readonly ResourceId[]) => Promise<ResourceNames>;
};

export const sqlResources = ({ sql, send }: Transaction): ResourcesAdapter => ({
  find: async (id) => (await sql<Resource>('resource.find', `${RESOURCE} where id = $1`, [id]))[0] ?? null,
  names: async (ids) => {
    const rows = await sql<{ id: ResourceId; number: number; name: string }>('resource.names', NAMES, [ids]);
    return new Map(rows.map(({ id, ...name }) => [id, name]));
  },
  ofSite: (siteId) => sql<Resource>('resource.of-site', OF_SITE, [siteId]),
  lock: (ids) => send('resource.lock', LOCK, [ids]),
  put: async (resource) => {
    const { id, kind, siteId, refId, name, number, bayKind, maxSize, equipment, status } = resource;
    const { alsoAt, skills, papersUntil, reach } = resource;
    const own = [id, kind, siteId, refId, name, number, bayKind, maxSize, equipment, status];
    await send('resource.put', PUT, [
      ...own,
      alsoAt,
      skills,
      papersUntil,
      reach === null ? null : JSON.stringify(reach),
    ]);
  },
});

/** The one range query: every busy time of the resources that touches the span, expired holds left out. */
const BUSY = `
  select resource_id as "resourceId", kind, lower(during) as "start", upper(during) as "end"
  from scheduling.allocation
  where resource_id = any($1::uuid[]) and during && tstzrange($2, $3)
    and (expires_at is null or expires_at > $4)
    and ($5::uuid is null or ref_kind <> 'hold' or ref_id not in (select id from scheduling.hold where visitor_key = $5 and status = 'active'))`;
const BUSY_WITH_JOBS = BUSY.replace('\n  from', ', lower(job) as "jobStart", upper(job) as "jobEnd"\n  from');
const BUSY_APART = BUSY_WITH_JOBS.replace(
  /and \(\$5::uuid[^]*$/u,
  `and not (ref_kind = 'booking' and ref_id = any($5::uuid[]))`,
);
/** People who are still choosing give way to what closes a resource. */
export const DROP_HOLDS = `
  delete from scheduling.allocation where resource_id = any($1::uuid[]) and during && tstzrange($2, $3) and kind = 'hold'`;
/** Only the time that nothing else has already. */
export const BLOCK = `
  insert into scheduling.allocation (id, resource_id, during, job, kind, ref_kind, ref_id)
  select gen_random_uuid(), r.id, free, free, $4, $6, $5
  from unnest($1::uuid[]) as r (id),
    lateral unnest(
      tstzmultirange(tstzrange($2, $3)) - coalesce(
        (select range_agg(during) from scheduling.allocation a where a.resource_id = r.id and a.during && tstzrange($2, $3)),
        '{}'::tstzmultirange)
    ) as free`;
export const PURGE = 'delete from scheduling.allocation where resource_id = any($1::uuid[]) and expires_at <= $2';
const TAKE = `
  insert into scheduling.allocation (id, resource_id, during, job, kind, ref_kind, ref_id, expires_at)
  select id, resource_id, tstzrange(from_, to_), tstzrange(job_from, job_to), kind, ref_kind, ref_id, expires_at
  from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
    $7::text[], $8::text[], $9::uuid[], $10::timestamptz[])
    as t (id, resource_id, from_, to_, job_from, job_to, kind, ref_kind, ref_id, expires_at)`;
const GIVE_WAY = `
  update scheduling.allocation set during = case
    when upper(job) <= $2 then tstzrange(lower(during), least(upper(during), $2))
    else tstzrange(greatest(lower(during), $3), upper(during)) end
  where resource_id = any($1::uuid[]) and during && tstzrange($2, $3) and not job && tstzrange($2, $3)`;
const OF = `
  select resource_id as "resourceId", kind, ref_kind as "refKind", ref_id as "refId", expires_at as "expiresAt",
    lower(during) as "start", upper(during) as "end", lower(job) as "jobStart", upper(job) as "jobEnd"
  from scheduling.allocation where ref_kind = $1 and ref_id = $2 order by resource_id`;
const RELEASE = 'delete from scheduling.allocation where ref_kind = $1 and ref_id = $2';
const EXTEND = 'update scheduling.allocation set expires_at = $3 where ref_kind = $1 and ref_id = $2';

type BusyRow = {
  readonly resourceId: ResourceId;
  readonly kind: AllocationKind;
  readonly start: Instant;
  readonly end: Instant;
};
type JobRow = BusyRow & { readonly jobStart: Instant; readonly jobEnd: Instant };
type OwnRow = JobRow & { readonly refKind: string; readonly refId: string; readonly expiresAt: Instant | null };

const toBusy = ({ resourceId, kind, start, end }: BusyRow): Busy => ({ resourceId, kind, span: { start, end } });

const withJob = ({ jobStart, jobEnd, ...row }: JobRow): Busy => ({
  ...toBusy(row),
  job: { start: jobStart, end: jobEnd },
});

export const sqlAllocations = ({ sql, send }: Transaction): Allocations => ({
  busy: async ({ resourceIds, span, now, except, withJobs }) => {
    const values = [resourceIds, span.start, span.end, now, except];
    if (!withJobs) return (await sql<BusyRow>('allocation.busy', BUSY, values)).map(toBusy);
    const rows = await sql<JobRow>('allocation.busy-jobs', BUSY_WITH_JOBS, values);
    return rows.map(withJob);
  },
  busyApart: async ({ resourceIds, span, now }, bookingIds) => {
    const values = [resourceIds, span.start, span.end, now, bookingIds];
    return (await sql<JobRow>('allocation.busy-apart', BUSY_APART, values)).map(withJob);
  },
  close: async (resourceIds, { start, end }, ref) => {
    await send('allocation.drop-holds', DROP_HOLDS, [resourceIds, start, end]);
    await sql('allocation.block', BLOCK, [resourceIds, start, end, 'closure', ref.id, ref.kind]);
  },
  purge: (resourceIds, now) => send('allocation.purge', PURGE, [resourceIds, now]),
  giveWay: (resourceIds, { start, end }) => send('allocation.give-way', GIVE_WAY, [resourceIds, start, end]),
  take: async (allocations) => {
    const column = (value: (one: Allocation) => string | null) => allocations.map(value);
    try {
      await sql('allocation.take', TAKE, [
        column(({ id }) => id),
        column(({ resourceId }) => resourceId),
        column(({ during }) => during.start),
        column(({ during }) => during.end),
        column(({ job }) => job.start),
        column(({ job }) => job.end),
        column(({ kind }) => kind),
        column(({ ref }) => ref.kind),
        column(({ ref }) => ref.id),
        column(({ expiresAt }) => expiresAt),
      ]);
      return ok(null);
    } catch (error) {
      if (constraintOf(error) === 'allocation_no_overlap') return { ok: false, failure: 'taken' };
      throw error;
    }
  },
  of: async ({ kind, id }) =>
    (await sql<OwnRow>('allocation.of', OF, [kind, id])).map((row) => ({
      resourceId: row.resourceId,
      during: { start: row.start, end: row.end },
      job: { start: row.jobStart, end: row.jobEnd },
      kind: row.kind,
      ref: { kind: row.refKind, id: row.refId },
      expiresAt: row.expiresAt,
    })),
  release: ({ kind, id }) => send('allocation.release', RELEASE, [kind, id]),
  extend: ({ kind, id }, expiresAt) => send('allocation.extend', EXTEND, [kind, id, expiresAt]),
});
