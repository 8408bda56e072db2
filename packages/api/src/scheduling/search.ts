import { type AddOn, catalogFailures, type Job, jobOf, type Service } from '@bling/domain/catalog';
import { facilitiesFailures, type Site } from '@bling/domain/facilities';
import {
  type AddOnId,
  type BookingId,
  DAY,
  Instant,
  ok,
  type Position,
  refusing,
  type ResourceId,
  type ServiceId,
  type SiteId,
  type SizeClass,
  type StaffId,
} from '@bling/domain/kernel';
import {
  duringOf,
  type PlaceMode,
  Resource,
  schedulingFailures,
  type SlotRequest,
  type Worker,
} from '@bling/domain/scheduling';
import { workWanted } from '../catalog/index.ts';
import type { SchedulingPorts } from './ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...catalogFailures, ...schedulingFailures });

/** Who asks: guests of the web and staff at the counter have a grid and a notice of their own. */
export type Channel = 'web' | 'staff';
export type Wish = {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  /** What of it was booked before, whatever the menu says by now. */
  readonly agreed?: readonly (ServiceId | AddOnId)[] | undefined;
  readonly size: SizeClass;
  readonly mode?: PlaceMode | undefined;
  /** Where the car stands, for a team. */
  readonly position?: Position | undefined;
  /** The person whom the customer asks for. */
  readonly staffId?: StaffId | undefined;
};

/** All that a search for slots needs but the window, its rota and its busy times. */
export type Search = {
  readonly site: Site;
  readonly services: readonly Service[];
  readonly addOns: readonly AddOn[];
  readonly agreed: Wish['agreed'];
  readonly size: SizeClass;
  readonly mode: PlaceMode;
  readonly people: readonly Omit<Worker, 'duties'>[];
  readonly request: Omit<SlotRequest, 'from' | 'to' | 'busy' | 'workers'>;
};

type SearchPorts = Pick<SchedulingPorts, 'sites' | 'services' | 'addOns' | 'resources' | 'now'>;

/** Whether the work can be done there at all, for whoever asks. */
const bookable = ({ mode, position }: Wish, { mobileAllowed }: Job) => {
  if (mode !== 'mobile') return ok(null);
  if (!mobileAllowed) return refuse('slot/not-mobile');
  return position === undefined ? refuse('slot/position-missing') : ok(null);
};

const placesIn = (resources: readonly Resource[], mode: PlaceMode) =>
  resources.flatMap((one) => (mode === 'mobile' ? Resource.asTeam(one) : Resource.asBay(one)) ?? []);

/** A person's resource has the person's id. */
export const asResource = (id: string): ResourceId => id;

/** Those whom this job may take. */
const peopleIn = (resources: readonly Resource[], { needs }: Job, wished: string | undefined) =>
  needs.skills.length === 0 && wished === undefined
    ? []
    : resources
        .filter(({ kind, status }) => kind === 'staff' && status === 'active')
        .map(({ id: resourceId, number, skills, papersUntil }) => ({ resourceId, number, skills, papersUntil }));

const assetsIn = (resources: readonly Resource[], { needs }: Job) =>
  resources.flatMap((one) => Resource.asAsset(one) ?? []).filter(({ item }) => needs.equipment.includes(item));

const visitOf = ({ settings, dayEndsAt }: Site, { mode, position }: Wish) =>
  mode === 'mobile' && position !== undefined ? { position, kmPerHour: settings.travelKmPerHour, dayEndsAt } : null;

const rulesOf = ({ zone, hours, exceptions, settings }: Site, channel: Channel) => ({
  zone,
  hours,
  exceptions,
  gridMinutes: settings.gridMinutes[channel],
  noticeMinutes: settings.noticeMinutes[channel],
  horizonDays: settings.horizonDays,
});

export const searchFor = async (ports: SearchPorts, wish: Wish, channel: Channel) => {
  const { siteId, size, mode = 'bay', staffId, agreed } = wish;
  const site = await ports.sites.find(siteId);
  if (site === null) return refuse('site/unknown');
  const work = await workWanted(ports, wish);
  if (!work.ok) return work;
  const { services, addOns } = work.value;
  const mayAsk = ({ id, channels }: Service) => channels.includes('web') || agreed?.includes(id) === true;
  if (channel === 'web' && !services.every(mayAsk)) return refuse('service/unknown');
  const job = jobOf({ services, addOns, size, agreed });
  if (!job.ok) return job;
  const possible = bookable(wish, job.value);
  if (!possible.ok) return possible;

  const resources = await ports.resources.ofSite(siteId);
  const { minutes, bufferBefore, bufferAfter, needs } = job.value;
  const request: Search['request'] = {
    ...rulesOf(site, channel),
    now: ports.now(),
    job: { minutes, bufferBefore, bufferAfter },
    size,
    needs,
    places: placesIn(resources, mode),
    assets: assetsIn(resources, job.value),
    visit: visitOf(site, wish),
    wishedFor: staffId === undefined ? null : asResource(staffId),
  };
  const people = peopleIn(resources, job.value, staffId);
  return ok<Search>({ site, services, addOns, agreed, size, mode, people, request });
};

type Window = {
  readonly from: Instant;
  readonly to: Instant;
  readonly except: string | null;
  readonly withJobs?: boolean;
  /** Bookings whose own times do not count. */
  readonly apart?: readonly BookingId[];
};

/** Every resource that the job could take: what is locked before anyone looks. */
export const candidatesOf = ({ request: { places, assets }, people }: Search): readonly ResourceId[] =>
  [...places, ...people, ...assets].map(({ resourceId }) => resourceId);

/** A team's jobs are counted by whole days, and it may have to drive for hours. */
const FURTHER_MS = 2 * DAY;

/** The request whole: the rota, and busy times from one range query that covers a job at either edge of the window. */
export const withBusy = async (
  { allocations, duties }: Pick<SchedulingPorts, 'allocations' | 'duties'>,
  search: Search,
  { from, to, except, withJobs = false, apart }: Window,
): Promise<SlotRequest> => {
  const { request, people, site } = search;
  const further = request.visit === null ? 0 : FURTHER_MS;
  const span = {
    start: Instant.plus(duringOf({ ...request.job, startsAt: from }).start, -further),
    end: Instant.plus(duringOf({ ...request.job, startsAt: to }).end, further),
  };
  const rota = people.length === 0 ? [] : await duties.onDuty(site.id, span);
  const asked = { resourceIds: candidatesOf(search), span, now: request.now };
  const busy =
    apart === undefined
      ? await allocations.busy({ ...asked, except, withJobs: withJobs || request.visit !== null })
      : await allocations.busyApart(asked, apart);
  const workers = people.map((person) => ({
    ...person,
    duties: rota.filter(({ staffId }) => asResource(staffId) === person.resourceId).map((duty) => duty.span),
  }));
  return { ...request, workers, from, to, busy };
};
