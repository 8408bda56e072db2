/** The ways to say no. The kind picks the transport's status, the code picks the words. */
export type FailureKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'refused'
  | 'limited'
  | 'busy';

/** One row of a feature's failure table: its kind, the input field it speaks of, and what it carries. */
export type FailureSpec<K extends FailureKind = FailureKind, D = unknown> = {
  readonly kind: K;
  readonly field: string | null;
  readonly __details?: D;
};
export type FailureTable = Readonly<Record<string, FailureSpec>>;

type Spec<K extends FailureKind> = {
  (field?: string): FailureSpec<K, undefined>;
  <D>(field?: string): FailureSpec<K, D>;
};
const spec =
  <K extends FailureKind>(kind: K): Spec<K> =>
  (field?: string) => ({ kind, field: field ?? null });

/** The words of a failure table: `'booking/fee-changed': conflict<{ fee: Money }>('expectedFee')`. */
export const invalid = spec('invalid');
export const unauthenticated = spec('unauthenticated');
export const forbidden = spec('forbidden');
export const missing = spec('missing');
export const conflict = spec('conflict');
export const refused = spec('refused');
export const limited = spec('limited');
export const busy = spec('busy');

/** What a failure of this row carries beside its code; `undefined` when nothing. */
export type DetailsOf<S> = S extends FailureSpec<FailureKind, infer D> ? D : never;
type FailureOf<C extends string, S extends FailureSpec> = {
  readonly kind: S['kind'];
  readonly code: C;
  readonly field: string | null;
} & ([DetailsOf<S>] extends [undefined] ? { readonly details?: undefined } : { readonly details: DetailsOf<S> });

/** The failures of a table, or of some of its codes, as a union that narrows by `code`. */
export type Failure<
  T extends FailureTable = FailureTable,
  C extends keyof T & string = keyof T & string,
> = FailureTable extends T
  ? { readonly kind: FailureKind; readonly code: string; readonly field: string | null; readonly details?: unknown }
  : { [K in C]: FailureOf<K, T[K]> }[C];

/** Failures that any procedure may answer with. */
export const commonFailures = {
  'not-allowed': forbidden(),
  'not-signed-in': unauthenticated(),
  /** A dangerous act: the person has to prove again who they are. */
  'step-up-needed': forbidden(),
  /** Support looks on behalf of somebody, and was not given leave to act. */
  'read-only': forbidden(),
  'invalid-input': invalid<{ readonly issues: readonly { readonly path: string; readonly message: string }[] }>(),
  'unknown-procedure': missing(),
  /** The app was written for a contract that the server does not answer any more. */
  'client/unsupported': refused<{ readonly oldest: string; readonly yours: string }>(),
  'too-many-requests': limited<{
    readonly retryAfterSeconds: number;
    /** So many calls in so many seconds. */
    readonly limit?: number;
    readonly windowSeconds?: number;
  }>(),
  'too-busy': busy<{ readonly retryAfterSeconds: number }>(),
  stale: conflict<{ readonly version: number }>('version'),
  'idempotency/in-flight': conflict('idempotencyKey'),
  'idempotency/other-payload': conflict('idempotencyKey'),
} as const satisfies FailureTable;
export type CommonFailure = Failure<typeof commonFailures>;
