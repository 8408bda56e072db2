import { Instant, ok, type ResourceId, refusing } from '@bling/domain/kernel';
import {
  type AllocationKind,
  allocationFor,
  type Hold,
  refuseSlot,
  schedulingFailures,
} from '@bling/domain/scheduling';
import { explainSlot, slotAt } from '@bling/domain/scheduling/calendar';
import type { AllocationRef, SchedulingPorts } from './ports.ts';
import { type Search, withBusy } from './search.ts';

const refuse = refusing(schedulingFailures);
const NOBODY: { readonly nearest: readonly Instant[] } = { nearest: [] };

export type Take = {
  readonly search: Search;
  readonly startsAt: Instant;
  readonly kind: AllocationKind;
  readonly ref: AllocationRef;
  readonly expiresAt: Instant | null;
  /** The visitor's own hold: its time counts as free, and its bay is preferred. */
  readonly hold: Hold | null;
  /** Another allocation that gives way in the same transaction: a booking that moves. */
  readonly replaces: AllocationRef | null;
};

type TakePorts = Pick<SchedulingPorts, 'allocations' | 'resources' | 'newId'>;

const preferred = (resourceIds: readonly ResourceId[], hold: Hold | null): ResourceId | undefined =>
  resourceIds.find((id) => id === hold?.resourceId) ?? resourceIds[0];

/**
 * Takes a bay for a job, or says why not. All bays of the site are locked in id order before anyone looks, so that two
 * who want the same time take turns; the exclusion constraint holds even if that lock is forgotten.
 */
export const takeSlot = async (ports: TakePorts, { search, startsAt, hold, replaces, ...target }: Take) => {
  const { job, now, resources } = search.request;
  const resourceIds = resources.map(({ resourceId }) => resourceId);
  await ports.resources.lock(resourceIds);
  await ports.allocations.purge(resourceIds, now);
  if (hold !== null) await ports.allocations.release({ kind: 'hold', id: hold.id });
  if (replaces !== null) await ports.allocations.release(replaces);

  const to = Instant.plus(startsAt, 1);
  const request = await withBusy(ports, search, { from: startsAt, to, except: null });
  const free = slotAt(request, startsAt);
  const resourceId = free === null ? undefined : preferred(free.resourceIds, hold);
  if (resourceId === undefined)
    return refuseSlot(explainSlot({ ...request, to: startsAt }, startsAt)) ?? refuse('slot/taken', NOBODY);
  const taken = await ports.allocations.take(
    allocationFor({ ...job, startsAt }, { id: ports.newId(), resourceId, ...target }),
  );
  return taken.ok ? ok(resourceId) : refuse('slot/taken', NOBODY);
};
