/** What every aggregate has: an id and a version, one step up for each fact. Version 0 was never saved. */
export type Aggregate = { readonly id: string; readonly version: number };

/** Something that happened, past tense. It holds ids, times, amounts and states; never a name, address, plate or free text. */
export type Fact = { readonly type: `${string}/${string}` };

/** A decision: the next state and the facts behind it. Saving it stores both or neither. */
export type Change<S extends Aggregate, F extends Fact> = {
  readonly next: S;
  readonly facts: readonly [F, ...F[]];
};

/** Raises the version by one for each fact, so that (aggregate, version) names a fact. */
export const change = <S extends Aggregate, F extends Fact>(next: S, ...facts: readonly [F, ...F[]]): Change<S, F> => ({
  next: { ...next, version: next.version + facts.length },
  facts,
});

/** The version that the aggregate had before the change. */
export const versionBefore = ({ next, facts }: Change<Aggregate, Fact>): number => next.version - facts.length;

/** Two decisions on one aggregate, told as one; the second was taken on the first's `next`. */
export const followedBy = <S extends Aggregate, F extends Fact>(
  first: Change<S, F>,
  second: Change<S, F>,
): Change<S, F> => ({ next: second.next, facts: [...first.facts, ...second.facts] });
