import { Instant, ok, refusing, type ResourceId } from '@bling/domain/kernel';
import {
  type AllocationKind,
  allocationFor,
  type Hold,
  refuseSlot,
  type ResourceSet,
  resourcesOf,
  schedulingFailures,
  type SlotRequest,
  workSpan,
} from '@bling/domain/scheduling';
import { explainSlot, resourcesAt, resourcesInSpite, withoutSoftLimits } from '@bling/domain/scheduling/calendar';
import type { AllocationRef, SchedulingPorts } from './ports.ts';
import { candidatesOf, type Search, withBusy } from './search.ts';

const refuse = refusing(schedulingFailures);
const NOBODY: { readonly nearest: readonly Instant[] } = { nearest: [] };

export type Take = {
  readonly search: Search;
  readonly startsAt: Instant;
  readonly kind: AllocationKind;
  readonly ref: AllocationRef;
  readonly expiresAt: Instant | null;
  /** The visitor's own hold: its time counts as free, and its place is preferred. */
  readonly hold: Hold | null;
  /** Another allocation that gives way in the same transaction: a booking that moves. */
  readonly replaces: AllocationRef | null;
  /** The place to take if it is free, when there is no hold. */
  readonly prefer?: ResourceId | null;
  /** Against the soft limits of the site, by someone who may. */
  readonly inSpite?: boolean;
};

type TakePorts = Pick<SchedulingPorts, 'allocations' | 'resources' | 'duties' | 'newId'>;

/** The set as allocations, all at one time; the constraint has the last word. */
const allocated = async (
  { allocations, newId }: TakePorts,
  { search, startsAt, kind, ref, expiresAt, inSpite = false }: Take,
  set: ResourceSet,
) => {
  const { bufferBefore, bufferAfter, travelMinutes } = set;
  const job = { startsAt, minutes: search.request.job.minutes, bufferBefore, bufferAfter, travelMinutes };
  const ids = resourcesOf(set);
  if (inSpite) await allocations.giveWay(ids, workSpan(job));
  const taken = await allocations.take(
    ids.map((resourceId) => allocationFor(job, { id: newId(), resourceId, kind, ref, expiresAt })),
  );
  return taken.ok ? ok(set) : refuse('slot/taken', NOBODY);
};

const whyNot = (request: SlotRequest, startsAt: Instant) =>
  refuseSlot(explainSlot({ ...request, to: startsAt }, startsAt)) ?? refuse('slot/taken', NOBODY);

/**
 * Takes a place for a job with the people and things that it needs, or says why not. Whatever it could take is locked in
 * id order before anyone looks, so that two who want the same time take turns; the exclusion constraint holds even if
 * that lock is forgotten.
 */
export const takeSlot = async (ports: TakePorts, take: Take) => {
  const { search, startsAt, hold, replaces, prefer = null, inSpite = false } = take;
  const candidates = candidatesOf(search);
  await ports.resources.lock(candidates);
  await ports.allocations.purge(candidates, search.request.now);
  if (hold !== null) await ports.allocations.release({ kind: 'hold', id: hold.id });
  if (replaces !== null) await ports.allocations.release(replaces);

  const to = Instant.plus(startsAt, 1);
  const request = await withBusy(ports, search, { from: startsAt, to, except: null, withJobs: inSpite });
  const find = inSpite ? resourcesInSpite : resourcesAt;
  const set = find(request, startsAt, hold?.resourceId ?? prefer);
  if (set === null) return whyNot(inSpite ? withoutSoftLimits(request) : request, startsAt);
  return allocated(ports, take, set);
};
