import type { AppFailure, TransportFailure } from './failure.ts';

type Issue = {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
};
type Validated = { readonly value: unknown } | { readonly issues: readonly Issue[] };

/**
 * A schema for a form, as form libraries take it (Standard Schema 1, standardschema.dev): it checks what the server
 * checks before asking anybody. `I` is what the procedure takes, without the key that the client fills.
 */
export type Form<I> = {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Validated | Promise<Validated>;
    readonly types?: { readonly input: Unkeyed<I>; readonly output: Unkeyed<I> } | undefined;
  };
};
type Unkeyed<I> = Omit<I, 'idempotencyKey'>;

type Schema = { readonly '~standard': { readonly version: 1; readonly vendor: string; readonly validate: unknown } };

/** Gives a schema the type of its procedure's input; the library that it is made with stays out of sight. */
export const form = <I>(schema: Schema): Form<I> => schema as Form<I>;

type Failed = AppFailure | TransportFailure;

const issuesOf = (failure: Failed): readonly { readonly path: string; readonly message: string }[] =>
  failure.code === 'invalid-input' ? failure.details.issues : [];

/**
 * What to write under which field, by the field's path (`guest.phone`), when the server said no. A failure that speaks
 * of no field belongs above the form: nothing comes back for it. `say` has the words; without it the code is shown.
 */
export const formErrors = (
  failure: Failed,
  say: (failure: Failed) => string = ({ code }) => code,
): Readonly<Record<string, string>> => {
  const issues = issuesOf(failure);
  if (issues.length > 0) return Object.fromEntries(issues.map(({ path, message }) => [path, message]).reverse());
  return failure.field === null ? {} : { [failure.field]: say(failure) };
};
