import { businessDayOf } from '../../facilities/calendar/index.ts';
import { distanceKm, fits, Instant, MINUTE, sizeClasses } from '../../kernel/index.ts';
import type { BayResource, Place, TeamResource } from '../resource.ts';
import type { SlotReason, SlotRequest, Visit } from '../slot.ts';
import { travelMinutes } from '../travel.ts';
import { type Lane, lanesFor } from './lanes.ts';
import type { Stretch } from './openings.ts';

/** What a job asks of its place. */
type Demands = Pick<SlotRequest, 'size' | 'needs' | 'assets' | 'visit'>;

/** What the place lacks and nothing at the site could be carried to it. */
const missingAt = (place: Place, { needs, assets }: Demands): readonly string[] =>
  needs.equipment.filter((item) => !place.equipment.includes(item) && !assets.some((asset) => asset.item === item));

const unfitBay = ({ resourceId, name, status, kind, maxSize }: BayResource, { size, needs }: Demands) => {
  if (status !== 'active') return { code: 'bay-down', resourceId, name, status, until: null } as const;
  if (needs.bayKinds.length > 0 && !needs.bayKinds.includes(kind))
    return { code: 'wrong-kind', resourceId, name, kind } as const;
  return fits(size, maxSize) ? null : ({ code: 'too-small', resourceId, name, maxSize } as const);
};

const tenths = (km: number): number => Math.round(km * 10) / 10;

const unfitTeam = ({ resourceId, name, status, base, radiusKm }: TeamResource, { visit }: Demands) => {
  if (status !== 'active') return { code: 'team-down', resourceId, name, status, until: null } as const;
  const km = visit === null ? 0 : distanceKm(base, visit.position);
  return km > radiusKm ? ({ code: 'out-of-reach', resourceId, name, km: tenths(km), radiusKm } as const) : null;
};

/** Why a place could never take this job, whatever the time; null when it could. */
export const unsuitable = (place: Place, request: Demands): SlotReason | null => {
  const unfit = place.mode === 'bay' ? unfitBay(place, request) : unfitTeam(place, request);
  if (unfit !== null) return unfit;
  const { resourceId, name } = place;
  const missing = missingAt(place, request);
  return missing.length > 0 ? { code: 'no-equipment', resourceId, name, missing } : null;
};

/** Whether a place could take this job at some time. */
export const canDo = (place: Place, request: Demands): boolean => unsuitable(place, request) === null;

const sizeOrder = (place: Place): number => (place.mode === 'bay' ? sizeClasses.indexOf(place.maxSize) : 0);

/** The smallest that fits first, so that large cars find the large bays free; then by number. */
const byPreference = (a: Place, b: Place): number => sizeOrder(a) - sizeOrder(b) || a.number - b.number;

/** Minutes of a team's way to the car; none to a bay. */
export const wayTo = (place: Place, { visit }: Pick<SlotRequest, 'visit'>): number =>
  place.mode === 'mobile' && visit !== null ? travelMinutes(place.base, visit.position, visit.kmPerHour) : 0;

/** Minutes that the place is taken before and after the work: its buffers, and a team's way there and back. */
export const clearance = (place: Place, request: SlotRequest): { before: number; after: number } => {
  const way = wayTo(place, request);
  return { before: request.job.bufferBefore + way, after: request.job.bufferAfter + way };
};

/** A place with what it does already, and how it would be taken for this job. */
export type PlaceLane = {
  readonly place: Place;
  readonly lane: Lane;
  /** Milliseconds. */
  readonly before: number;
  readonly after: number;
  readonly isFullAt: (start: number) => boolean;
};

const never = (): boolean => false;

/** What a team has to do, on the days of its site. */
type TeamPlan = Pick<SlotRequest, 'busy' | 'zone'> & Pick<Visit, 'dayEndsAt'>;

/** Whether a team has all the jobs of the business day that it takes. */
const fullness = (team: TeamResource, { busy, zone, dayEndsAt }: TeamPlan) => {
  const starts = busy
    .filter(({ resourceId, kind }) => resourceId === team.resourceId && kind !== 'closure' && kind !== 'maintenance')
    .map(({ job, span }) => Instant.ms((job ?? span).start));
  let day: Stretch = { start: 0, end: 0 };
  return (moment: number): boolean => {
    if (moment < day.start || day.end <= moment) {
      const { start, end } = businessDayOf({ zone, dayEndsAt }, Instant.of(moment));
      day = { start: Instant.ms(start), end: Instant.ms(end) };
    }
    return starts.filter((start) => day.start <= start && start < day.end).length >= team.dailyCapacity;
  };
};

/** The same for one moment. */
export const isFullAt = (team: TeamResource, plan: TeamPlan, at: Instant): boolean =>
  fullness(team, plan)(Instant.ms(at));

export const isFullOn = (place: Place, request: SlotRequest): ((moment: number) => boolean) =>
  place.mode === 'mobile' && request.visit !== null
    ? fullness(place, { ...request, dayEndsAt: request.visit.dayEndsAt })
    : never;

/** One lane for each place that suits the job, in the order of preference. */
export const placeLanes = (request: SlotRequest): readonly PlaceLane[] => {
  const suitable = request.places.filter((place) => unsuitable(place, request) === null).toSorted(byPreference);
  return lanesFor(suitable, request.busy).map(({ thing: place, lane }) => {
    const { before, after } = clearance(place, request);
    return { place, lane, before: before * MINUTE, after: after * MINUTE, isFullAt: isFullOn(place, request) };
  });
};
