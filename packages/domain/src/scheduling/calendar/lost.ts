import { Instant } from '../../kernel/index.ts';
import { type Constraint, costAt, costOf } from '../lost.ts';
import type { SlotRequest } from '../slot.ts';
import { reasonsAt } from './explain.ts';
import { gridIn } from './slots.ts';

/** A search may span a month; so many of its starts, evenly spread, speak for all. */
const MOST_STARTS = 60;

const spread = (moments: readonly number[]): readonly number[] => {
  const step = Math.max(1, Math.ceil(moments.length / MOST_STARTS));
  return moments.filter((_, index) => index % step === 0);
};

/** What a search that found nothing failed by, by the same reasons that `explainSlot` gives; null when nobody can say. */
export const lostTo = (request: SlotRequest): Constraint | null => {
  const window = { start: Instant.ms(request.from), end: Instant.ms(request.to) };
  if (window.start >= window.end) return null;
  return costOf(spread(gridIn(request, window)).map((at) => costAt(reasonsAt(request, Instant.of(at)))));
};
