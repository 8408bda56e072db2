import { Instant } from '../../kernel/index.ts';
import type { Busy } from '../slot.ts';
import type { Stretch } from './openings.ts';

/** The times of one resource that are taken, in order and apart; `next` is where a sweep over them stands. */
export type Lane = { readonly times: readonly Stretch[]; next: number };

export const byStart = (a: Busy, b: Busy): number =>
  a.span.start < b.span.start ? -1 : Number(a.span.start > b.span.start);

const laid = (busy: readonly Busy[]): Lane => {
  const times: Stretch[] = [];
  for (const { span } of busy.toSorted(byStart)) {
    const [start, end] = [Instant.ms(span.start), Instant.ms(span.end)];
    const last = times.at(-1);
    if (last === undefined || last.end < start) times.push({ start, end });
    else times[times.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return { times, next: 0 };
};

/** One lane for each of the things, in their order. */
export const lanesFor = <T extends { readonly resourceId: string }>(things: readonly T[], busy: readonly Busy[]) => {
  const rows = things.map((thing) => ({ thing, busy: new Array<Busy>() }));
  const rowOf = new Map<string, (typeof rows)[number]>(rows.map((row) => [row.thing.resourceId, row]));
  for (const one of busy) rowOf.get(one.resourceId)?.busy.push(one);
  return rows.map((row) => ({ thing: row.thing, lane: laid(row.busy) }));
};

/** Whether a lane is free for a stretch. Only for starts in ascending order: the lane remembers its place. */
export const freeNext = (lane: Lane, { start, end }: Stretch): boolean => {
  while ((lane.times[lane.next]?.end ?? Infinity) <= start) lane.next++;
  return (lane.times[lane.next]?.start ?? Infinity) >= end;
};

/** The same for starts in any order. */
export const isFree = ({ times }: Lane, { start, end }: Stretch): boolean =>
  times.every((time) => time.end <= start || end <= time.start);
