import type { FailureKind } from '@bling/domain/kernel';
import type { AppFailure, TransportFailure } from './failure.ts';

type Said = AppFailure | TransportFailure;
type Code = Said['code'];
type DetailsOf<C extends Code> = Extract<Said, { readonly code: C }>['details'];

/** What to say: a text, or a function of what the failure carries and of how this app says times and money. */
type Saying<D, S> = string | ((details: D, say: S) => string);

/** Words by code, as far as this app has its own; by kind for the others, and for codes that are newer than the app. */
export type Words<S = void> = {
  readonly codes: { readonly [C in Code]?: Saying<DetailsOf<C>, S> };
  readonly kinds: Readonly<Record<FailureKind | TransportFailure['kind'], string>>;
};

/** The words of a failure. The set of codes is open: one that the table does not know is told by its kind. */
export const words = <S>(failure: Said, table: Words<S>, say: S): string => {
  const saying = Object.hasOwn(table.codes, failure.code) ? table.codes[failure.code] : undefined;
  if (typeof saying !== 'function') return saying ?? table.kinds[failure.kind];
  // The table pairs each code with the details of that code; a union of functions cannot say so.
  return (saying as (details: unknown, say: S) => string)(failure.details, say);
};
