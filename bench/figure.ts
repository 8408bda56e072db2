/** One line of the report: `ratio` is ours over the baseline, both measured in this run. */
export type Figure = {
  readonly name: string;
  readonly ratio: number;
  readonly ours: number;
  readonly baseline: number;
  readonly unit: string;
  readonly rounds: number;
};

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const rounded = (value: number): number => Number(value.toPrecision(4));

/** The median of paired rounds: ours and the baseline take turns, so that a busy machine slows both. */
export const paired = async (
  { name, unit, rounds }: Pick<Figure, 'name' | 'unit' | 'rounds'>,
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Figure> => {
  const pairs: { readonly ours: number; readonly baseline: number }[] = [];
  for (let round = 0; round < rounds; round++)
    pairs.push(
      round % 2 === 0
        ? { ours: await ours(), baseline: await baseline() }
        : await baseline().then(async (first) => ({ ours: await ours(), baseline: first })),
    );
  return {
    name,
    unit,
    rounds,
    ratio: rounded(median(pairs.map((pair) => pair.ours / pair.baseline))),
    ours: rounded(median(pairs.map((pair) => pair.ours))),
    baseline: rounded(median(pairs.map((pair) => pair.baseline))),
  };
};

export const report = (figure: Figure): void => console.log(JSON.stringify(figure));

/** Milliseconds that the work takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
