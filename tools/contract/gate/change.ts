/** One difference between two contracts, as its readers and writers meet it. */
export type Change = {
  readonly procedure: string;
  /** `input.guest.phone`, `output.items[].fee`, `permission`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Null when nobody breaks; else who, in words. */
  readonly breaks: string | null;
  /** No version makes it right: something is gone before it was said to go. */
  readonly refused?: true;
};

export type Side = 'input' | 'output';

/** Where a comparison stands: which way the data flows, and what to call the place. */
export type Place = { readonly procedure: string; readonly path: string; readonly side: Side };

export const below = (place: Place, step: string): Place => ({ ...place, path: `${place.path}${step}` });

type Told = { readonly before: string; readonly after: string };

const WHO = { input: 'whoever sends it as before', output: 'whoever reads it as before' } as const;

export const breaking = ({ procedure, path, side }: Place, told: Told): Change => ({
  procedure,
  path,
  ...told,
  breaks: WHO[side],
});
export const harmless = ({ procedure, path }: Place, told: Told): Change => ({
  procedure,
  path,
  ...told,
  breaks: null,
});
