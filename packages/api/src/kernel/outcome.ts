import type { Actor, Err, Failure, Ok } from '@bling/domain/kernel';

/** Refuses, yet keeps what the use case saved: a lockout count, a revoked family, an audit of a refusal. */
export type Denied<F> = { readonly ok: false; readonly failure: F; readonly keep: true };
export const denied = <F>({ failure }: Err<F>): Denied<F> => ({ ok: false, failure, keep: true });

/** Answers, yet keeps nothing: what the same work would do, found out by doing it. */
export type Rehearsed<T> = Ok<T> & { readonly keep: false };
export const rehearsed = <T>(value: T): Rehearsed<T> => ({ ok: true, value, keep: false });

/** The ways a use case ends: `Ok` commits, `Err` leaves no trace, `Denied` commits and refuses, `Rehearsed` answers without a trace. */
export type Outcome<T, F> = Ok<T> | Rehearsed<T> | Err<F> | Denied<F>;
export type Answer = Outcome<unknown, Failure>;
export const commits = (answer: Answer): boolean => ('keep' in answer ? answer.keep : answer.ok);

type Scalar = string | number | boolean | null | undefined;
/** A value on its way out. Entities are read-only, contracts are not: nobody keeps what is sent. */
export type Sent<T> = T extends Scalar
  ? T
  : T extends readonly (infer U)[]
    ? Sent<U>[]
    : { -readonly [K in keyof T]: Sent<T[K]> };
/** A contract's value as a port hands it over: read-only, as entities are. */
export type Read<T> = T extends Scalar
  ? T
  : T extends readonly (infer U)[]
    ? readonly Read<U>[]
    : { readonly [K in keyof T]: Read<T[K]> };
export type ValueOf<A> = A extends Ok<infer T> ? T : never;
export type CodeOf<A> = A extends { readonly failure: { readonly code: infer C } } ? C : never;

/**
 * Its own feature's ports in, an answer out. What it answers is inferred whole: unions of failures do not infer
 * through a type argument of their own.
 */
export type UseCase<P, I, A extends Answer, X = undefined> = (
  ports: P,
) => (input: I, actor: Actor, prepared: X) => Promise<A>;
