import type { DetailsOf, Failure, FailureTable } from './failure.ts';

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<F> = { readonly ok: false; readonly failure: F };
export type Result<T, F> = Ok<T> | Err<F>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

type DetailsArgument<S> = [DetailsOf<S>] extends [undefined] ? [] : [details: DetailsOf<S>];

/** `const refuse = refusing(bookingFailures)`: then `refuse('booking/unknown')` knows its kind and field. */
export const refusing =
  <const T extends FailureTable>(table: T) =>
  <C extends keyof T & string>(code: C, ...rest: DetailsArgument<T[C]>): Err<Failure<T, C>> => {
    const [details] = rest;
    const { kind, field } = table[code] as T[C];
    return {
      ok: false,
      failure: { kind, code, field, ...(details === undefined ? {} : { details }) } as Failure<T, C>,
    };
  };
