import { DAY, type Instant, Instant as Moment, MINUTE, type SizeClass } from '@bling/domain/kernel';
import { type Busy, Resource } from '@bling/domain/scheduling';
import { minuteOf, type QueuedJob, type QueueSite, startsInTurn } from '@bling/domain/scheduling/calendar';
import { WalkIn } from '@bling/domain/walkins';
import { jobOf } from '@bling/domain/catalog';
import type { Site } from '@bling/domain/facilities';
import type { WalkInPorts } from './ports.ts';
import { workOf } from './work-of.ts';

const AHEAD_MS = DAY;
/** How long a job that runs over is thought to go on. */
const OVERRUN_MINUTES = 5;

/** Cars that are still being worked on although their time is over keep their place a little longer. */
const overruns = (occupied: readonly string[], busy: readonly Busy[], now: Instant): readonly Busy[] =>
  occupied
    .filter(
      (resourceId) => !busy.some((one) => one.resourceId === resourceId && one.span.start <= now && now < one.span.end),
    )
    .map((resourceId) => ({
      resourceId,
      kind: 'walkin',
      span: { start: now, end: Moment.plus(now, OVERRUN_MINUTES * MINUTE) },
    }));

/** The site as its queue sees it: bays, people and things, what runs, what is booked, for the day ahead. */
export const queueSite = async (ports: WalkInPorts, site: Site): Promise<QueueSite> => {
  const now = minuteOf(ports.now());
  const resources = await ports.resources.ofSite(site.id);
  const span = { start: Moment.plus(now, -AHEAD_MS), end: Moment.plus(now, AHEAD_MS) };
  const resourceIds = resources.map(({ id }) => id);
  const busy = await ports.allocations.busy({ resourceIds, span, now, except: null, withJobs: false });
  const occupied = (await ports.occupancy.ofSite(site.id)).map(({ resourceId }) => resourceId);
  const duties = await ports.duties.onDuty(site.id, span);
  const { zone, hours, exceptions, settings } = site;
  return {
    zone,
    hours,
    exceptions,
    gridMinutes: 1,
    noticeMinutes: 0,
    horizonDays: settings.horizonDays,
    from: now,
    to: span.end,
    now,
    places: resources.flatMap((one) => Resource.asBay(one) ?? []),
    workers: resources.flatMap((one) => Resource.asWorker(one, duties) ?? []),
    assets: resources.flatMap((one) => Resource.asAsset(one) ?? []),
    visit: null,
    wishedFor: null,
    busy: [...busy, ...overruns(occupied, busy, now)],
  };
};

/** What a walk-in that waits needs; the minutes are its quote's, whatever the menu says by now. */
const jobOfWalkIn = async ({ services }: WalkInPorts, walkIn: WalkIn): Promise<QueuedJob> => {
  const { size, serviceIds } = workOf(walkIn);
  const job = jobOf({ services: await services.some(serviceIds), addOns: [], size });
  const asked = job.ok ? job.value : { bufferBefore: 0, bufferAfter: 0, needs: NOTHING };
  const { bufferBefore, bufferAfter, needs } = asked;
  return { job: { minutes: WalkIn.minutes(walkIn), bufferBefore, bufferAfter }, size, needs };
};
const NOTHING = { bayKinds: [], equipment: [], skills: [] };

/** When each of those who wait will begin, in turn, and after them one more job, if there is one. */
export const expected = async (
  ports: WalkInPorts,
  site: Site,
  more: readonly (QueuedJob & { readonly size: SizeClass })[] = [],
) => {
  const waiting = (await ports.walkIns.open(site.id)).filter(({ status }) => status !== 'in_progress');
  const jobs = await Promise.all(waiting.map((walkIn) => jobOfWalkIn(ports, walkIn)));
  const starts = startsInTurn(await queueSite(ports, site), [...jobs, ...more]);
  return { waiting, starts };
};
