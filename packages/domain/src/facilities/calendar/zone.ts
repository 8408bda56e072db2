/// <reference lib="esnext.temporal" />
import { DAY } from '../../kernel/index.ts';

/** An offset from UTC (local minus UTC), in force from `from` until the next one. All in milliseconds. */
type Offset = { readonly from: number; readonly offset: number };

/** Asking Temporal is slow and its answer for a zone never changes, so it is asked once for each zone and stretch. */
const STRETCH = 366 * DAY;
const known = new Map<string, Map<number, readonly Offset[]>>();

const ask = (zone: string, from: number): readonly Offset[] => {
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const offsets: Offset[] = [];
  while (at !== null && at.epochMilliseconds < from + STRETCH) {
    offsets.push({ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
    at = at.getTimeZoneTransition('next');
  }
  return offsets;
};

const stretchOf = (zone: string, index: number): readonly Offset[] => {
  const ofZone = known.get(zone) ?? new Map<number, readonly Offset[]>();
  known.set(zone, ofZone);
  const offsets = ofZone.get(index) ?? ask(zone, index * STRETCH);
  ofZone.set(index, offsets);
  return offsets;
};

/** The offset in force at a moment, both in milliseconds. Throws a RangeError for a zone that does not exist. */
export const offsetAt = (zone: string, moment: number): number => {
  let inForce = 0;
  for (const { from, offset } of stretchOf(zone, Math.floor(moment / STRETCH))) {
    if (from > moment) break;
    inForce = offset;
  }
  return inForce;
};

/** The offset in force at `from`, and each change up to `to`. */
const offsetsIn = (zone: string, from: number, to: number): readonly Offset[] => {
  const offsets: Offset[] = [{ from, offset: offsetAt(zone, from) }];
  for (let index = Math.floor(from / STRETCH); index <= Math.floor(to / STRETCH); index++)
    for (const entry of stretchOf(zone, index))
      if (from < entry.from && entry.from <= to && entry.offset !== offsets.at(-1)?.offset) offsets.push(entry);
  return offsets;
};

/** Every offset in force at some moment from `from` to `to`, each once. */
export const offsetsBetween = (zone: string, from: number, to: number): readonly number[] => [
  ...new Set(offsetsIn(zone, from, to).map(({ offset }) => offset)),
];

/**
 * The moments at which the zone's clocks show a wall time, in order: one, none in the gap when they go forward, two when
 * they go back. `wall` counts milliseconds as if the wall time were UTC.
 */
export const momentsOf = (zone: string, wall: number): readonly number[] =>
  offsetsBetween(zone, wall - DAY, wall + DAY)
    .map((offset) => wall - offset)
    .filter((moment) => moment + offsetAt(zone, moment) === wall)
    .toSorted((a, b) => a - b);

/** Like `momentsOf`, but a wall time in the gap stands for the moment of the change, so that there is always one. */
export const momentsOrChange = (zone: string, wall: number): readonly number[] => {
  const moments = momentsOf(zone, wall);
  if (moments.length > 0) return moments;
  const offsets = offsetsIn(zone, wall - DAY, wall + DAY);
  const afterGap = wall - Math.min(...offsets.map(({ offset }) => offset));
  return [Math.max(...offsets.map(({ from }) => from).filter((from) => from <= afterGap))];
};
