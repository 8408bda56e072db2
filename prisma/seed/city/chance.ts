/** Numbers that look random and are the same for the same words: splitmix32 (S. Vigna), seeded by FNV-1a. */
export type Chance = {
  /** From 0 (included) to 1 (excluded). */
  readonly part: () => number;
  /** A whole number below `most`. */
  readonly upTo: (most: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** One of them, as often as its weight says. */
  readonly weighed: <T>(from: readonly [readonly [number, T], ...(readonly [number, T])[]]) => T;
};

const hashOf = (words: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

export const chanceOf = (words: string): Chance => {
  let state = hashOf(words);
  const part = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number): number => Math.floor(part() * most);
  return {
    part,
    upTo,
    pick: (from) => from[upTo(from.length)] ?? from[0],
    weighed: (from) => {
      let left = part() * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, thing] of from) {
        left -= weight;
        if (left < 0) return thing;
      }
      return from[0][1];
    },
  };
};
