import { Instant, type ResourceId } from '../../kernel/index.ts';
import type { Asset, Place, Worker } from '../resource.ts';
import type { SlotReason, SlotRequest } from '../slot.ts';
import { isFree, type Lane, lanesFor } from './lanes.ts';
import type { Stretch } from './openings.ts';

/** When a job would be done, and for how long its resources would be taken. */
export type Occasion = { readonly job: Stretch; readonly during: Stretch };

type Rostered = {
  readonly duties: readonly Stretch[];
  /** From then on a required paper is missing. */
  readonly until: number;
};
type WorkerLane = Rostered & { readonly thing: Worker; readonly lane: Lane };
type AssetLane = { readonly thing: Asset; readonly lane: Lane };

/** The people and things that this job could use, with what they do already. */
export type Hands = { readonly workers: readonly WorkerLane[]; readonly assets: readonly AssetLane[] };

/** Rotas that follow each other without a gap are one duty. */
const dutiesOf = ({ duties }: Worker): readonly Stretch[] => {
  const whole: Stretch[] = [];
  for (const { start, end } of duties.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const duty = { start: Instant.ms(start), end: Instant.ms(end) };
    const last = whole.at(-1);
    if (last === undefined || last.end < duty.start) whole.push(duty);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, duty.end) };
  }
  return whole;
};

const rosteredOf = (worker: Worker): Rostered => ({
  duties: dutiesOf(worker),
  until: worker.papersUntil === null ? Infinity : Instant.ms(worker.papersUntil),
});

const isUseful = ({ resourceId, skills }: Worker, { needs, wishedFor }: SlotRequest): boolean =>
  resourceId === wishedFor || skills.some((skill) => needs.skills.includes(skill));

/** Those who know least first, so that those who know much stay free; then by number. */
const bySkills = (a: Worker, b: Worker): number => a.skills.length - b.skills.length || a.number - b.number;

export const handsFor = (request: SlotRequest): Hands => {
  const useful = request.workers.filter((worker) => isUseful(worker, request)).toSorted(bySkills);
  const wanted = request.assets.filter(({ item }) => request.needs.equipment.includes(item));
  return {
    workers: lanesFor(useful, request.busy).map((one) => ({ ...one, ...rosteredOf(one.thing) })),
    assets: lanesFor(wanted, request.busy),
  };
};

const isWithin = ({ duties, until }: Rostered, { job }: Occasion): boolean =>
  job.end <= until && duties.some(({ start, end }) => start <= job.start && job.end <= end);

/** Whether a person is there for the whole job, with valid papers. */
export const isOnDuty = (worker: Worker, occasion: Occasion): boolean => isWithin(rosteredOf(worker), occasion);

/** The people who are on duty for the whole job and have nothing else to do. */
export const freeWorkers = ({ workers }: Hands, occasion: Occasion): readonly Worker[] =>
  workers.filter((one) => isWithin(one, occasion) && isFree(one.lane, occasion.during)).map(({ thing }) => thing);

/** The skills that none of them has. */
const lacking = (skills: readonly string[], among: readonly Worker[]): readonly string[] =>
  skills.filter((skill) => !among.some((worker) => worker.skills.includes(skill)));

const isStaffed = ({ needs, wishedFor }: SlotRequest, free: readonly Worker[]): boolean =>
  lacking(needs.skills, free).length === 0 &&
  (wishedFor === null || free.some(({ resourceId }) => resourceId === wishedFor));

/** What the place does not have itself. */
export const carriedTo = (place: Place, { needs }: SlotRequest): readonly string[] =>
  needs.equipment.filter((item) => !place.equipment.includes(item));

/** The first of its kind that nobody uses then, if any. */
const freeAsset = ({ assets }: Hands, item: string, { during }: Occasion): readonly ResourceId[] =>
  assets
    .filter(({ thing, lane }) => thing.item === item && isFree(lane, during))
    .slice(0, 1)
    .map(({ thing }) => thing.resourceId);

/** Whether people and things are free for a job at a place. */
export const isServed = (request: SlotRequest, { place, hands }: { place: Place; hands: Hands }, occasion: Occasion) =>
  carriedTo(place, request).every((item) => freeAsset(hands, item, occasion).length > 0) &&
  ((request.needs.skills.length === 0 && request.wishedFor === null) ||
    isStaffed(request, freeWorkers(hands, occasion)));

/**
 * The fewest of the people who have all skills between them, the wished person among them; of as many, those who come
 * first; nobody where they lack a skill. Exact, by dynamic programming over the sets of skills that some of them cover.
 */
export const smallestCrew = (free: readonly Worker[], { needs, wishedFor }: SlotRequest): readonly ResourceId[] => {
  const bits = ({ skills }: Worker): number =>
    needs.skills.reduce((mask, skill, index) => (skills.includes(skill) ? mask | (1 << index) : mask), 0);
  const whole = (1 << needs.skills.length) - 1;
  const wished = free.filter(({ resourceId }) => resourceId === wishedFor);
  const first = wished.reduce((mask, worker) => mask | bits(worker), 0);
  const best = new Map([[first, wished.map(({ resourceId }) => resourceId)]]);
  for (const worker of free)
    for (const [mask, crew] of best) {
      const covered = mask | bits(worker);
      const known = best.get(covered);
      if (known === undefined || known.length > crew.length + 1) best.set(covered, [...crew, worker.resourceId]);
    }
  return best.get(whole) ?? [];
};

/** The assets to carry to a place, one an item. */
export const carried = (request: SlotRequest, { place, hands }: { place: Place; hands: Hands }, occasion: Occasion) =>
  carriedTo(place, request).flatMap((item) => freeAsset(hands, item, occasion));

const skillReason = (skill: string, { workers }: Hands, occasion: Occasion): SlotReason => {
  const able = workers.filter(({ thing }) => thing.skills.includes(skill));
  if (able.length === 0) return { code: 'no-skill', skill };
  const onDuty = able.filter((one) => isWithin(one, occasion)).length;
  return { code: 'nobody-free', skill, offDuty: able.length - onDuty, busy: onDuty };
};

const assetReason = (item: string, { assets }: Hands, { during }: Occasion): SlotReason => {
  const untils = assets
    .filter(({ thing }) => thing.item === item)
    .map(({ lane }) => Math.max(...lane.times.filter(({ start }) => start < during.end).map(({ end }) => end)));
  return { code: 'equipment-taken', item, until: Instant.of(Math.min(...untils)) };
};

/** Why people or things do not serve a job at a place that is free; none when they do. */
export const handsReasons = (
  request: SlotRequest,
  { place, hands }: { place: Place; hands: Hands },
  occasion: Occasion,
): readonly SlotReason[] => {
  const free = freeWorkers(hands, occasion);
  const { needs, wishedFor } = request;
  const isWishFree = wishedFor === null || free.some(({ resourceId }) => resourceId === wishedFor);
  return [
    ...lacking(needs.skills, free).map((skill) => skillReason(skill, hands, occasion)),
    ...(isWishFree ? [] : [{ code: 'wished-person-busy' } as const]),
    ...carriedTo(place, request)
      .filter((item) => freeAsset(hands, item, occasion).length === 0)
      .map((item) => assetReason(item, hands, occasion)),
  ];
};
