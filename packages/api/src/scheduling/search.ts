import { type AddOn, catalogFailures, jobOf, type Service } from '@bling/domain/catalog';
import { facilitiesFailures, type Site } from '@bling/domain/facilities';
import {
  type AddOnId,
  type Instant,
  ok,
  refusing,
  type ServiceId,
  type SiteId,
  type SizeClass,
} from '@bling/domain/kernel';
import { duringOf, Resource, type SlotRequest } from '@bling/domain/scheduling';
import { workWanted } from '../catalog/index.ts';
import type { SchedulingPorts } from './ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...catalogFailures });

/** Who asks: guests of the web and staff at the counter have a grid and a notice of their own. */
export type Channel = 'web' | 'staff';
export type Wish = {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly size: SizeClass;
};

/** All that a search for slots needs but the busy times. */
export type Search = {
  readonly site: Site;
  readonly services: readonly Service[];
  readonly addOns: readonly AddOn[];
  readonly size: SizeClass;
  readonly request: Omit<SlotRequest, 'from' | 'to' | 'busy'>;
};

type SearchPorts = Pick<SchedulingPorts, 'sites' | 'services' | 'addOns' | 'resources' | 'now'>;

export const searchFor = async (ports: SearchPorts, { siteId, size, ...wanted }: Wish, channel: Channel) => {
  const site = await ports.sites.find(siteId);
  if (site === null) return refuse('site/unknown');
  const work = await workWanted(ports, { siteId, ...wanted });
  if (!work.ok) return work;
  const { services, addOns } = work.value;
  if (channel === 'web' && !services.every(({ channels }) => channels.includes('web')))
    return refuse('service/unknown');
  const job = jobOf({ services, addOns, size });
  if (!job.ok) return job;

  const resources = (await ports.resources.ofSite(siteId)).flatMap((resource) => Resource.asBay(resource) ?? []);
  const { zone, hours, exceptions, settings } = site;
  const { needs, ...minutes } = job.value;
  const request: Search['request'] = {
    zone,
    hours,
    exceptions,
    gridMinutes: settings.gridMinutes[channel],
    noticeMinutes: settings.noticeMinutes[channel],
    horizonDays: settings.horizonDays,
    now: ports.now(),
    job: minutes,
    size,
    needs,
    resources,
  };
  return ok<Search>({ site, services, addOns, size, request });
};

type Window = {
  readonly from: Instant;
  readonly to: Instant;
  readonly except: string | null;
  readonly withJobs?: boolean;
};

/** The request whole: busy times from one range query that covers a job at either edge of the window. */
export const withBusy = async (
  { allocations }: Pick<SchedulingPorts, 'allocations'>,
  { request }: Search,
  { from, to, except, withJobs = false }: Window,
): Promise<SlotRequest> => {
  const resourceIds = request.resources.map(({ resourceId }) => resourceId);
  const span = {
    start: duringOf({ ...request.job, startsAt: from }).start,
    end: duringOf({ ...request.job, startsAt: to }).end,
  };
  const busy = await allocations.busy({ resourceIds, span, now: request.now, except, withJobs });
  return { ...request, from, to, busy };
};
