import { fits, Instant, sizeClasses } from '../../kernel/index.ts';
import type { BayResource } from '../resource.ts';
import type { Busy, SlotReason, SlotRequest } from '../slot.ts';

/** Why a bay could never take this job, whatever the time; null when it could. */
export const unsuitable = (
  bay: BayResource,
  { size, needs }: Pick<SlotRequest, 'size' | 'needs'>,
): SlotReason | null => {
  const { resourceId, name, status, kind, maxSize } = bay;
  if (status !== 'active') return { code: 'bay-down', resourceId, name, status, until: null };
  if (needs.bayKinds.length > 0 && !needs.bayKinds.includes(kind))
    return { code: 'wrong-kind', resourceId, name, kind };
  if (!fits(size, maxSize)) return { code: 'too-small', resourceId, name, maxSize };
  const missing = needs.equipment.filter((item) => !bay.equipment.includes(item));
  return missing.length > 0 ? { code: 'no-equipment', resourceId, name, missing } : null;
};

/** The smallest that fits first, so that large cars find the large bays free; then by number. */
export const byPreference = (a: BayResource, b: BayResource): number =>
  sizeClasses.indexOf(a.maxSize) - sizeClasses.indexOf(b.maxSize) || a.number - b.number;

/** The times of one bay that are taken, in order and apart, in epoch milliseconds; `next` is where the sweep stands. */
export type Lane = {
  readonly bay: BayResource;
  readonly starts: number[];
  readonly ends: number[];
  next: number;
};

export const byStart = (a: Busy, b: Busy): number =>
  a.span.start < b.span.start ? -1 : Number(a.span.start > b.span.start);

const laid = (bay: BayResource, busy: readonly Busy[]): Lane => {
  const lane: Lane = { bay, starts: [], ends: [], next: 0 };
  for (const { span } of busy) {
    const [start, end] = [Instant.ms(span.start), Instant.ms(span.end)];
    const last = lane.ends.length - 1;
    const lastEnd = lane.ends[last];
    if (lastEnd !== undefined && start <= lastEnd) lane.ends[last] = Math.max(lastEnd, end);
    else {
      lane.starts.push(start);
      lane.ends.push(end);
    }
  }
  return lane;
};

/** One lane for each bay that suits the job, in the order of preference. */
export const lanesOf = (request: SlotRequest): readonly Lane[] => {
  const suitable = request.resources.filter((bay) => unsuitable(bay, request) === null).toSorted(byPreference);
  const rows = suitable.map((bay) => ({ bay, busy: new Array<Busy>() }));
  const rowOf = new Map(rows.map((row) => [row.bay.resourceId, row]));
  for (const busy of request.busy) rowOf.get(busy.resourceId)?.busy.push(busy);
  return rows.map(({ bay, busy }) => laid(bay, busy.toSorted(byStart)));
};

/** Whether a lane is free from `start` to `end`. Only for starts in ascending order: the lane remembers its place. */
export const freeNext = (lane: Lane, start: number, end: number): boolean => {
  while ((lane.ends[lane.next] ?? Infinity) <= start) lane.next++;
  return (lane.starts[lane.next] ?? Infinity) >= end;
};
