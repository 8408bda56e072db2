import { facilitiesFailures } from '@bling/domain/facilities';
import {
  type Actor,
  commonFailures,
  DAY,
  Instant,
  may,
  ok,
  refusing,
  type SiteId,
  type Span,
} from '@bling/domain/kernel';
import { type DisruptionKind, Resource, schedulingFailures, type StandingJob } from '@bling/domain/scheduling';
import type { Surroundings } from '@bling/domain/scheduling/calendar';
import type { ResourceId } from '@bling/domain/kernel';
import type { PlanningPorts } from './ports.ts';

const refuse = refusing({ ...schedulingFailures, ...facilitiesFailures, ...commonFailures });

export type Befallen = {
  readonly siteId: SiteId;
  readonly kind: DisruptionKind;
  readonly resourceIds: readonly ResourceId[];
  readonly span: Span;
};

/** What the site is when something befalls it: what is out, the jobs in the way, and all that is around them. */
export type Disturbed = {
  readonly out: readonly ResourceId[];
  readonly jobs: readonly StandingJob[];
  readonly resources: readonly Resource[];
  readonly around: Surroundings;
};

const isPlace = ({ kind }: Resource): boolean => kind === 'bay' || kind === 'team';
/** As far as anything could be moved. */
const AROUND_MS = 15 * DAY;

/** Reads the site as it stands. Whoever goes on to change it locks its resources first. */
export const disturbed = async (ports: PlanningPorts, { siteId, kind, resourceIds, span }: Befallen, actor: Actor) => {
  if (!may(actor, 'scheduling.disruption.plan', { siteId })) return refuse('not-allowed');
  const site = await ports.sites.find(siteId);
  if (site === null) return refuse('site/unknown');
  const resources = await ports.resources.ofSite(siteId);
  const ids = resources.map(({ id }) => id);
  const out = kind === 'storm' ? resources.filter(isPlace).map(({ id }) => id) : resourceIds;
  if (out.length === 0 || out.some((id) => !ids.includes(id))) return refuse('disruption/unknown-resource');
  const now = ports.now();
  if (span.end <= now || span.end <= span.start) return refuse('disruption/over');

  const jobs = await ports.jobs.standing(out, span);
  const wide = { start: Instant.plus(span.start, -AROUND_MS), end: Instant.plus(span.end, AROUND_MS) };
  const busy = await ports.allocations.busyApart(
    { resourceIds: ids, span: wide, now },
    jobs.map(({ bookingId }) => bookingId),
  );
  const duties = await ports.duties.onDuty(siteId, wide);
  const { zone, hours, exceptions, settings } = site;
  const around: Surroundings = {
    zone,
    hours,
    exceptions,
    gridMinutes: settings.gridMinutes.staff,
    noticeMinutes: settings.noticeMinutes.staff,
    horizonDays: settings.horizonDays,
    from: wide.start,
    to: wide.end,
    now,
    places: resources.flatMap((one) => Resource.asBay(one) ?? Resource.asTeam(one) ?? []),
    workers: resources.flatMap((one) => Resource.asWorker(one, duties) ?? []),
    assets: resources.flatMap((one) => Resource.asAsset(one) ?? []),
    busy,
  };
  return ok<Disturbed>({ out, jobs, resources, around });
};
