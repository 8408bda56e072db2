import { type Actor, ok, refusing } from '@bling/domain/kernel';
import {
  type Allocation,
  allocationFor,
  Disruption,
  type JobChange,
  resourcesOf,
  schedulingFailures,
  type StandingJob,
} from '@bling/domain/scheduling';
import type * as z from 'zod';
import type { CarryOutPlan } from '../contract.ts';
import { type Disturbed, disturbed } from '../disrupted.ts';
import type { PlanningPorts } from '../ports.ts';

const refuse = refusing(schedulingFailures);
type Input = z.output<typeof CarryOutPlan>;

/** The numbers of the bookings that are not as they were when the plan was made. */
const outdated = (jobs: readonly StandingJob[], changes: readonly JobChange[]): readonly string[] => {
  const fresh = jobs.filter(
    (job) => !changes.some((one) => one.bookingId === job.bookingId && one.version === job.version),
  );
  const gone = changes.filter((one) => !jobs.some((job) => job.bookingId === one.bookingId));
  return [...new Set([...fresh, ...gone].map(({ number }) => number))];
};

/** What each job takes where it goes. */
const taken = (
  ports: PlanningPorts,
  jobs: readonly StandingJob[],
  changes: readonly JobChange[],
): readonly Allocation[] =>
  changes.flatMap(({ bookingId, to }) => {
    const job = jobs.find((one) => one.bookingId === bookingId);
    if (to === null || job === undefined) return [];
    const target = { kind: 'booking', ref: { kind: 'booking', id: bookingId }, expiresAt: null } as const;
    const planned = { ...job.job, ...to };
    return resourcesOf(to).map((resourceId) => allocationFor(planned, { id: ports.newId(), resourceId, ...target }));
  });

/** What is out, for as long as it is, but where it is taken for something that stays. */
const closed = async (ports: PlanningPorts, { out }: Disturbed, disruption: Disruption) =>
  ports.allocations.close(out, disruption.span, { kind: 'disruption', id: disruption.id });

/** Carries a way out through, whole or not at all: every job that is in the way, and what is out is closed. */
export const carryOutPlan = (ports: PlanningPorts) => async (input: Input, actor: Actor) => {
  const { changes, reason, ...befallen } = input;
  const resources = await ports.resources.ofSite(befallen.siteId);
  const ids = resources.map(({ id }) => id);
  await ports.resources.lock(ids);
  await ports.allocations.purge(ids, ports.now());
  const found = await disturbed(ports, befallen, actor);
  if (!found.ok) return found;
  const { jobs, out } = found.value;
  const numbers = outdated(jobs, changes);
  if (numbers.length > 0) return refuse('disruption/outdated', { numbers });
  const cancelled = changes.filter(({ to }) => to === null).length;
  const draft = {
    ...befallen,
    id: ports.newId(),
    resourceIds: out,
    reason,
    cancelled,
    moved: changes.length - cancelled,
  };
  const applied = Disruption.apply(draft, ports.now());
  if (!applied.ok) return applied;

  for (const { bookingId } of changes) await ports.allocations.release({ kind: 'booking', id: bookingId });
  await closed(ports, found.value, applied.value.next);
  const moved = await ports.allocations.take(taken(ports, jobs, changes));
  if (!moved.ok) return refuse('disruption/outdated', { numbers: changes.map(({ number }) => number) });
  for (const change of changes) {
    const displaced = await ports.jobs.displace(change, reason, actor);
    if (!displaced.ok) return refuse('disruption/outdated', { numbers: [change.number] });
  }
  await ports.disruptions.save(applied.value);
  return ok(applied.value.next);
};
