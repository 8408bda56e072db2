import type { SlotReason } from './slot.ts';

/** What can cost a booking, from what only another time would have mended to what nothing would. */
export const constraints = [
  'closed',
  'notice',
  'horizon',
  'no-bay',
  'radius',
  'bay-down',
  'team-full',
  'bay-busy',
  'no-skill',
  'off-duty',
  'people-busy',
  'wished-person',
  'equipment',
] as const;
export type Constraint = (typeof constraints)[number];

type Code = SlotReason['code'];
const constraintOf: Readonly<Record<Exclude<Code, 'nobody-free'>, Constraint | null>> = {
  // A question between two steps of the grid is nobody's loss.
  'off-grid': null,
  closed: 'closed',
  'outside-hours': 'closed',
  'too-soon': 'notice',
  'too-far': 'horizon',
  'no-bay': 'no-bay',
  'wrong-kind': 'no-bay',
  'too-small': 'no-bay',
  'no-equipment': 'no-bay',
  'bay-down': 'bay-down',
  'team-down': 'bay-down',
  taken: 'bay-busy',
  'out-of-reach': 'radius',
  'day-full': 'team-full',
  'no-skill': 'no-skill',
  'wished-person-busy': 'wished-person',
  'equipment-taken': 'equipment',
};

const named = (reason: SlotReason): Constraint | null => {
  if (reason.code === 'nobody-free') return reason.busy > 0 ? 'people-busy' : 'off-duty';
  return constraintOf[reason.code];
};

const OF_TIME: ReadonlySet<Constraint | null> = new Set(['closed', 'notice', 'horizon']);
const rank = (constraint: Constraint): number => constraints.indexOf(constraint);

/**
 * What a start failed by. What is wrong with the time comes first: then the rest would not have helped. Of several places
 * the one that came nearest speaks: a bay that is merely busy says more than one that is too small.
 */
export const costAt = (reasons: readonly SlotReason[]): Constraint | null => {
  const all = reasons.map(named).filter((one) => one !== null);
  const ofTime = all.find((one) => OF_TIME.has(one));
  return ofTime ?? all.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
};

/**
 * What a whole search failed by: of the starts at which the house was open to the wish what most of them lacked, else what
 * most starts lacked; of two as frequent the one that is more easily mended.
 */
export const costOf = (costs: readonly (Constraint | null)[]): Constraint | null => {
  const known = costs.filter((one) => one !== null);
  const open = known.filter((one) => !OF_TIME.has(one));
  const counted = new Map<Constraint, number>();
  for (const one of open.length > 0 ? open : known) counted.set(one, (counted.get(one) ?? 0) + 1);
  const most = [...counted].toSorted(([a, n], [b, m]) => m - n || rank(b) - rank(a));
  return most[0]?.[0] ?? null;
};

export type LostCount = { readonly constraint: Constraint; readonly searches: number };

/** Each constraint with its share of all (0 to 1), the costliest first. */
export const shares = (counts: readonly LostCount[]): readonly (LostCount & { readonly share: number })[] => {
  const all = counts.reduce((sum, { searches }) => sum + searches, 0);
  return counts
    .filter(({ searches }) => searches > 0)
    .toSorted((a, b) => b.searches - a.searches || rank(b.constraint) - rank(a.constraint))
    .map((one) => ({ ...one, share: one.searches / all }));
};
