import type { Allocations, Resources } from '@bling/api/ports';
import { type Instant, ok, type ResourceId } from '@bling/domain/kernel';
import type { AllocationKind, Busy, Resource } from '@bling/domain/scheduling';
import { constraintOf } from '../errors.ts';
import type { Transaction } from '../transaction.ts';

const OF_SITE = `
  select id, kind, site_id as "siteId", ref_id as "refId", name, number, bay_kind as "bayKind", max_size as "maxSize",
    equipment, status
  from scheduling.resource where site_id = $1 order by number, id`;
const LOCK = 'select id from scheduling.resource where id = any($1::uuid[]) order by id for update';
const PUT = `
  insert into scheduling.resource (id, kind, site_id, ref_id, name, number, bay_kind, max_size, equipment, status)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (id) do update set name = excluded.name, number = excluded.number, bay_kind = excluded.bay_kind,
    max_size = excluded.max_size, equipment = excluded.equipment, status = excluded.status, updated_at = now()
  where (resource.name, resource.number, resource.bay_kind, resource.max_size, resource.equipment, resource.status)
    is distinct from
    (excluded.name, excluded.number, excluded.bay_kind, excluded.max_size, excluded.equipment, excluded.status)`;

export const sqlResources = ({ sql }: Transaction): Resources => ({
  ofSite: (siteId) => sql<Resource>('resource.of-site', OF_SITE, [siteId]),
  lock: async (ids) => {
    await sql('resource.lock', LOCK, [ids]);
  },
  put: async ({ id, kind, siteId, refId, name, number, bayKind, maxSize, equipment, status }) => {
    await sql('resource.put', PUT, [id, kind, siteId, refId, name, number, bayKind, maxSize, equipment, status]);
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
const PURGE = 'delete from scheduling.allocation where resource_id = any($1::uuid[]) and expires_at <= $2';
const TAKE = `
  insert into scheduling.allocation (id, resource_id, during, job, kind, ref_kind, ref_id, expires_at)
  values ($1, $2, tstzrange($3, $4), tstzrange($5, $6), $7, $8, $9, $10)`;
const RELEASE = 'delete from scheduling.allocation where ref_kind = $1 and ref_id = $2';
const EXTEND = 'update scheduling.allocation set expires_at = $3 where ref_kind = $1 and ref_id = $2';

type BusyRow = {
  readonly resourceId: ResourceId;
  readonly kind: AllocationKind;
  readonly start: Instant;
  readonly end: Instant;
};
type JobRow = BusyRow & { readonly jobStart: Instant; readonly jobEnd: Instant };

const toBusy = ({ resourceId, kind, start, end }: BusyRow): Busy => ({ resourceId, kind, span: { start, end } });

export const sqlAllocations = ({ sql }: Transaction): Allocations => ({
  busy: async ({ resourceIds, span, now, except, withJobs }) => {
    const values = [resourceIds, span.start, span.end, now, except];
    if (!withJobs) return (await sql<BusyRow>('allocation.busy', BUSY, values)).map(toBusy);
    const rows = await sql<JobRow>('allocation.busy-jobs', BUSY_WITH_JOBS, values);
    return rows.map(({ jobStart, jobEnd, ...row }) => ({ ...toBusy(row), job: { start: jobStart, end: jobEnd } }));
  },
  purge: async (resourceIds, now) => {
    await sql('allocation.purge', PURGE, [resourceIds, now]);
  },
  take: async ({ id, resourceId, during, job, kind, ref, expiresAt }) => {
    const values = [id, resourceId, during.start, during.end, job.start, job.end, kind, ref.kind, ref.id, expiresAt];
    try {
      await sql('allocation.take', TAKE, values);
      return ok(null);
    } catch (error) {
      if (constraintOf(error) === 'allocation_no_overlap') return { ok: false, failure: 'taken' };
      throw error;
    }
  },
  release: async ({ kind, id }) => {
    await sql('allocation.release', RELEASE, [kind, id]);
  },
  extend: async ({ kind, id }, expiresAt) => {
    await sql('allocation.extend', EXTEND, [kind, id, expiresAt]);
  },
});
