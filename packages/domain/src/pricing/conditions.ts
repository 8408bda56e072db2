import type { ServiceChannel } from '../catalog/index.ts';
import { type LocalClock, type LocalDate, minutesOfDay, type WallTime, type Weekday } from '../facilities/index.ts';
import type { CategoryId, ServiceId, SiteId, SizeClass } from '../kernel/index.ts';
import type { SoilLevel } from './soil.ts';

/** From `from` to before `until`, wall time of the site; `until` at or before `from` goes on past midnight. */
export type WallRange = { readonly from: WallTime; readonly until: WallTime };
/** Both days included; null: no end on that side. */
export type Dates = { readonly from: LocalDate | null; readonly until: LocalDate | null };
/** As the crow flies, from `from` to before `below`; null: as far as it goes. */
export type Distance = { readonly from: number; readonly below: number | null };
export const jobModes = ['bay', 'mobile'] as const;
export type JobMode = (typeof jobModes)[number];

/** When a rule speaks: every condition that is named must hold, and an empty one holds always. */
export type Conditions = {
  readonly siteIds: readonly SiteId[];
  readonly sizes: readonly SizeClass[];
  readonly soils: readonly SoilLevel[];
  /** Of the job's start, on the site's clocks: a range past midnight counts the early hours to the date they fall on. */
  readonly weekdays: readonly Weekday[];
  readonly times: readonly WallRange[];
  readonly dates: Dates | null;
  readonly channels: readonly ServiceChannel[];
  readonly modes: readonly JobMode[];
  readonly distanceKm: Distance | null;
  readonly fleetIds: readonly string[];
  /** The lines it is for; an add-on counts as the service that it goes with. */
  readonly serviceIds: readonly ServiceId[];
  readonly categoryIds: readonly CategoryId[];
};
export type Condition = keyof Conditions;

export const always: Conditions = {
  siteIds: [],
  sizes: [],
  soils: [],
  weekdays: [],
  times: [],
  dates: null,
  channels: [],
  modes: [],
  distanceKm: null,
  fleetIds: [],
  serviceIds: [],
  categoryIds: [],
};

/** For whom, where and when a job is priced. Null: not known, and a rule that asks for it keeps silent. */
export type Occasion = {
  readonly siteId: SiteId;
  readonly size: SizeClass;
  /** What the site's clocks show when the job starts. */
  readonly starts: LocalClock | null;
  readonly soil: SoilLevel | null;
  readonly channel: ServiceChannel;
  readonly mode: JobMode;
  readonly distanceKm: number | null;
  /** The fleets that the customer speaks for. */
  readonly fleetIds: readonly string[];
  readonly isMember: boolean;
};

export const saysNothing = (conditions: Conditions, condition: Condition): boolean => {
  const said = conditions[condition];
  return said === null || (Array.isArray(said) && said.length === 0);
};

const among = <T>(wanted: readonly T[], given: T | null): boolean =>
  wanted.length === 0 || (given !== null && wanted.includes(given));

const isWithin = ({ from, until }: WallRange, time: WallTime): boolean => {
  const [start, end, at] = [minutesOfDay(from), minutesOfDay(until), minutesOfDay(time)];
  return start < end ? start <= at && at < end : at >= start || at < end;
};
const isDuring = ({ from, until }: Dates, date: LocalDate): boolean =>
  (from === null || from <= date) && (until === null || date <= until);
const isAway = ({ from, below }: Distance, km: number): boolean => from <= km && (below === null || km < below);

/** A condition of the calendar: silent while nobody has said when. */
const onClock =
  (condition: 'weekdays' | 'times' | 'dates', holds: (conditions: Conditions, clock: LocalClock) => boolean) =>
  (conditions: Conditions, { starts }: Occasion): boolean =>
    saysNothing(conditions, condition) || (starts !== null && holds(conditions, starts));

type Holds = (conditions: Conditions, occasion: Occasion) => boolean;
/** In the order in which a reader is told what is in the way. */
const checks = {
  siteIds: ({ siteIds }, { siteId }) => among(siteIds, siteId),
  sizes: ({ sizes }, { size }) => among(sizes, size),
  soils: ({ soils }, { soil }) => among(soils, soil),
  weekdays: onClock('weekdays', ({ weekdays }, { weekday }) => among<number>(weekdays, weekday)),
  times: onClock('times', ({ times }, { time }) => times.some((range) => isWithin(range, time))),
  dates: onClock('dates', ({ dates }, { date }) => dates === null || isDuring(dates, date)),
  channels: ({ channels }, { channel }) => among(channels, channel),
  modes: ({ modes }, { mode }) => among(modes, mode),
  distanceKm: ({ distanceKm }, occasion) =>
    distanceKm === null || (occasion.distanceKm !== null && isAway(distanceKm, occasion.distanceKm)),
  fleetIds: ({ fleetIds }, occasion) => fleetIds.length === 0 || fleetIds.some((id) => occasion.fleetIds.includes(id)),
} as const satisfies Partial<Record<Condition, Holds>>;

const inOrder = Object.entries(checks) as readonly (readonly [keyof typeof checks, Holds])[];

/** The first condition that does not hold on the occasion; null when all of them do. */
export const missedBy = (conditions: Conditions, occasion: Occasion): keyof typeof checks | null =>
  inOrder.find(([, holds]) => !holds(conditions, occasion))?.[0] ?? null;

/** A line as the conditions see it. */
export type Subject = { readonly serviceId: ServiceId; readonly categoryId: CategoryId };
export const isFor = ({ serviceIds, categoryIds }: Conditions, { serviceId, categoryId }: Subject): boolean =>
  (serviceIds.length === 0 && categoryIds.length === 0) ||
  serviceIds.includes(serviceId) ||
  categoryIds.includes(categoryId);
