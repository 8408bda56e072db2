import type { Bundle } from '../catalog/index.ts';
import { type Drawn, stepped, sumOf } from './drawn.ts';
import type { ByLine } from './effect.ts';
import type { QuoteRequest } from './request.ts';
import { deltasFor } from './stage.ts';

type Offer = { readonly bundle: Bundle; readonly deltas: ByLine };

/** What is best for the customer first; of equals the first by id, as they stand. */
const better = (a: Offer, b: Offer): number =>
  sumOf([...a.deltas.values()]) - sumOf([...b.deltas.values()]) || (a.bundle.id < b.bundle.id ? -1 : 1);

const offerOf = (bundle: Bundle, lines: readonly Drawn[]): Offer => {
  const effect = { direction: 'down', by: 'percent', basisPoints: bundle.basisPoints } as const;
  return { bundle, deltas: deltasFor(effect, lines, ({ subject }) => bundle.serviceIds.includes(subject.serviceId)) };
};

/**
 * The lines with what is off for services taken together. A service is part of one bundle at most: the one that saves
 * most is taken first, then the next of what is left.
 */
export const bundled = (lines: readonly Drawn[], { bundles, occasion }: QuoteRequest): readonly Drawn[] => {
  const wanted = new Set<string>(lines.map(({ subject }) => subject.serviceId));
  const offers = bundles
    .filter(({ status, channels }) => status === 'active' && channels.includes(occasion.channel))
    .filter(({ serviceIds }) => serviceIds.every((id) => wanted.has(id)))
    .map((bundle) => offerOf(bundle, lines));
  let after = lines;
  for (const { bundle, deltas } of offers.toSorted(better)) {
    if (!bundle.serviceIds.every((id) => wanted.has(id))) continue;
    for (const id of bundle.serviceIds) wanted.delete(id);
    after = stepped(after, deltas, { kind: 'bundle', refId: bundle.id, name: bundle.name });
  }
  return after;
};
