import type { LostDay, LostSearches } from './ports.ts';

/** Askers remembered at most; then all are forgotten, and some count twice. */
const MOST_ASKERS = 20_000;

type Counted = LostDay & { searches: number };

/** Counts in memory until somebody takes the counts away; a process that dies takes a few seconds of them with it. */
export const countedSearches = (): LostSearches & { readonly take: () => readonly Counted[] } => {
  const counts = new Map<string, Counted>();
  const askers = new Set<string>();
  return {
    note: (lost, asker) => {
      const place = `${lost.siteId} ${lost.day}`;
      const who = `${place} ${asker}`;
      if (askers.has(who)) return;
      if (askers.size >= MOST_ASKERS) askers.clear();
      askers.add(who);
      const key = `${place} ${lost.constraint}`;
      const known = counts.get(key) ?? { ...lost, searches: 0 };
      counts.set(key, { ...known, searches: known.searches + 1 });
    },
    take: () => {
      const taken = [...counts.values()];
      counts.clear();
      return taken;
    },
  };
};
