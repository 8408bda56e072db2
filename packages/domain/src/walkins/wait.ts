import { Instant, MINUTE } from '../kernel/index.ts';
import type { Promised, WalkIn } from './walk-in.ts';

/** What was said and what it took, both in minutes. */
export type Kept = { readonly said: number; readonly took: number };

/** Fewer than these say nothing about a site. */
export const ENOUGH = 10;
const STEP = 5;
/** Without history: three quarters of the estimate to half as much again. */
const GUESS = { least: 0.75, most: 1.5 } as const;
/** Of short waits only the minutes count, not how many times too long they were. */
const SHORTEST = 5;
/** Nobody waits longer than a day: a car that was begun later had been forgotten, and says nothing. */
const LONGEST = 1440;

const rounded = (minutes: number, round: (steps: number) => number): number => round(minutes / STEP) * STEP;

const quantile = (sorted: readonly number[], part: number): number =>
  Math.min(...sorted.slice(Math.floor(sorted.length * part)));

/**
 * What to promise: the estimate with the band in which eight of ten waits of the site have lain, in steps of five
 * minutes outwards. `kept` is the site's own history; too short a one gives way to a rule of thumb.
 */
export const promise = (minutes: number, kept: readonly Kept[]): Promised => {
  const said = rounded(minutes, Math.round);
  const ratios = kept.map((one) => one.took / Math.max(one.said, SHORTEST)).toSorted((a, b) => a - b);
  const [least, most] =
    ratios.length < ENOUGH ? [GUESS.least, GUESS.most] : [quantile(ratios, 0.1), quantile(ratios, 0.9)];
  const base = Math.max(minutes, 0);
  return {
    minutes: said,
    least: Math.min(said, rounded(base * least, Math.floor)),
    most: Math.min(LONGEST, Math.max(said, rounded(Math.max(base, SHORTEST) * most, Math.ceil))),
  };
};

/** How long one that was begun had waited; null for one that was not begun, or had been forgotten. */
export const keptOf = ({
  promised,
  arrivedAt,
  startedAt,
}: Pick<WalkIn, 'promised' | 'arrivedAt' | 'startedAt'>): Kept | null => {
  const took = startedAt === null ? Infinity : Instant.between(arrivedAt, startedAt) / MINUTE;
  return took > LONGEST ? null : { said: promised.minutes, took };
};

export type Score = { readonly waits: number; readonly withinBand: number; readonly medianErrorMinutes: number };

/** “We said, it took”: how many of the waits lay in their band, and by how much half of them were off at the most. */
export const scoreOf = (begun: readonly Pick<WalkIn, 'promised' | 'arrivedAt' | 'startedAt'>[]): Score => {
  const waits = begun.flatMap((one) => {
    const kept = keptOf(one);
    return kept === null
      ? []
      : [{ ...kept, isWithin: one.promised.least <= kept.took && kept.took <= one.promised.most }];
  });
  const errors = waits.map(({ said, took }) => Math.abs(took - said)).toSorted((a, b) => a - b);
  return {
    waits: waits.length,
    withinBand: waits.filter(({ isWithin }) => isWithin).length,
    medianErrorMinutes: Math.round(errors[Math.floor(errors.length / 2)] ?? 0),
  };
};

/** A plate as strangers may see it: its first two and its last, `AB•••7`. */
export const maskedPlate = (plate: string): string =>
  plate.length <= 3 ? `${plate.slice(0, 1)}••` : `${plate.slice(0, 2)}•••${plate.slice(-1)}`;

/** Who comes first: the lower rank, then whoever came first. */
export const byTurn = (a: Pick<WalkIn, 'rank' | 'ticket'>, b: Pick<WalkIn, 'rank' | 'ticket'>): number =>
  a.rank - b.rank || a.ticket - b.ticket;
