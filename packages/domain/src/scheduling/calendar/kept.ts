import { Instant, MINUTE, ok, type ResourceId } from '../../kernel/index.ts';
import type { AllocationKind } from '../allocation.ts';
import type { Place, Worker } from '../resource.ts';
import type { ResourceSet, SlotRequest } from '../slot.ts';
import { byStart } from './lanes.ts';
import { carriedTo, freeWorkers, handsFor, isOnDuty, type Occasion, smallestCrew } from './crew.ts';
import { openingsAround } from './openings.ts';
import { canDo, clearance, isFullOn, wayTo } from './places.ts';

/** What a job has and is to keep while it gets longer, shorter or asks for more. */
export type Kept = Pick<ResourceSet, 'resourceId' | 'crewIds' | 'assetIds'> & {
  /** Whether the place is another than it had: the day of a team must have room for one more then. */
  readonly isElsewhere: boolean;
  /** Whether others may join its people for a skill that they lack. */
  readonly mayGrow: boolean;
  /** Whether the rota and the papers of its people are asked. */
  readonly onDuty: boolean;
  /** Whether it must lie within the opening hours. */
  readonly inHours: boolean;
};

/** The first thing in the way. */
export type Obstacle =
  | { readonly code: 'unfit' }
  | { readonly code: 'after-hours' }
  | { readonly code: 'person-unknown' }
  | { readonly code: 'no-room'; readonly resourceId: ResourceId; readonly kind: AllocationKind; readonly from: Instant }
  | { readonly code: 'off-duty'; readonly resourceId: ResourceId }
  | { readonly code: 'skill-missing'; readonly skill: string };

const blocked = (failure: Obstacle) => ({ ok: false, failure }) as const;

const occasionOf = (request: SlotRequest, at: Instant, place: Place): Occasion => {
  const { before, after } = clearance(place, request);
  const start = Instant.ms(at);
  const end = start + request.job.minutes * MINUTE;
  return { job: { start, end }, during: { start: start - before * MINUTE, end: end + after * MINUTE } };
};

const isOpen = (request: SlotRequest, { job }: Occasion): boolean =>
  openingsAround(request, job).some(({ start, end }) => start <= job.start && job.end <= end);

/** What else one of the resources does then, if anything; the earliest. */
const clash = ({ busy }: SlotRequest, ids: readonly ResourceId[], { during }: Occasion): Obstacle | null => {
  const [start, end] = [Instant.of(during.start), Instant.of(during.end)];
  const [first] = busy
    .filter(({ resourceId, span }) => ids.includes(resourceId) && span.start < end && start < span.end)
    .toSorted(byStart);
  return first === undefined
    ? null
    : { code: 'no-room', resourceId: first.resourceId, kind: first.kind, from: first.span.start };
};

/** Why its own people cannot stay with it; null when they can. */
const crewObstacle = (request: SlotRequest, kept: Kept, occasion: Occasion): Obstacle | null => {
  for (const id of kept.crewIds) {
    const worker = request.workers.find(({ resourceId }) => resourceId === id);
    if (worker === undefined) return { code: 'person-unknown' };
    if (kept.onDuty && !isOnDuty(worker, occasion)) return { code: 'off-duty', resourceId: id };
  }
  return clash(request, kept.crewIds, occasion);
};

const crewOf = ({ workers }: SlotRequest, { crewIds }: Kept): readonly Worker[] =>
  workers.filter(({ resourceId }) => crewIds.includes(resourceId));

/** Its people, and whoever must join them. */
const staffed = (request: SlotRequest, kept: Kept, occasion: Occasion) => {
  const obstacle = crewObstacle(request, kept, occasion);
  if (obstacle !== null) return blocked(obstacle);
  const crew = crewOf(request, kept);
  const skills = request.needs.skills.filter((skill) => !crew.some((worker) => worker.skills.includes(skill)));
  const [skill] = skills;
  if (skill === undefined) return ok(kept.crewIds);
  const asked = { ...request, needs: { ...request.needs, skills }, wishedFor: null };
  const joined = kept.mayGrow ? smallestCrew(freeWorkers(handsFor(asked), occasion), asked) : [];
  return joined.length === 0 ? blocked({ code: 'skill-missing', skill }) : ok([...kept.crewIds, ...joined]);
};

/** The first that nobody uses then, else what the last of them does. */
const freeAmong = (request: SlotRequest, ids: readonly ResourceId[], occasion: Occasion) => {
  let obstacle: Obstacle = { code: 'unfit' };
  for (const id of ids) {
    const other = clash(request, [id], occasion);
    if (other === null) return ok(id);
    obstacle = other;
  }
  return blocked(obstacle);
};

/** What must be carried there: what it has of it stays, the rest is whatever is free. */
const equipped = (request: SlotRequest, { place, kept }: { place: Place; kept: Kept }, occasion: Occasion) => {
  const isOwn = (id: ResourceId): number => Number(kept.assetIds.includes(id));
  const ids: ResourceId[] = [];
  for (const item of carriedTo(place, request)) {
    const ofItem = request.assets.filter((asset) => asset.item === item).map(({ resourceId }) => resourceId);
    const free = freeAmong(
      request,
      ofItem.toSorted((a, b) => isOwn(b) - isOwn(a)),
      occasion,
    );
    if (!free.ok) return free;
    ids.push(free.value);
  }
  return ok(ids);
};

/**
 * All that a job takes which stays where it is, with the minutes and needs of the request; its own times are none of the
 * busy ones. Or the first thing in the way: the place, the hours, what comes after it there, its people, its things.
 */
export const keptAt = (request: SlotRequest, at: Instant, kept: Kept) => {
  const place = request.places.find(({ resourceId }) => resourceId === kept.resourceId);
  if (place === undefined || !canDo(place, request)) return blocked({ code: 'unfit' });
  const occasion = occasionOf(request, at, place);
  if (kept.isElsewhere && isFullOn(place, request)(occasion.job.start)) return blocked({ code: 'unfit' });
  if (kept.inHours && !isOpen(request, occasion)) return blocked({ code: 'after-hours' });
  const taken = clash(request, [place.resourceId], occasion);
  if (taken !== null) return blocked(taken);
  const crew = staffed(request, kept, occasion);
  if (!crew.ok) return crew;
  const assets = equipped(request, { place, kept }, occasion);
  if (!assets.ok) return assets;
  const { bufferBefore, bufferAfter } = request.job;
  return ok<ResourceSet>({
    resourceId: place.resourceId,
    crewIds: crew.value,
    assetIds: assets.value,
    bufferBefore,
    bufferAfter,
    travelMinutes: wayTo(place, request),
  });
};
