import { type TRPCClient, TRPCClientError } from '@trpc/client';
import type { Result } from '@bling/domain/kernel';
import { type Api, type ApiOptions, createApi } from './api.ts';
import { byPath } from './by-path.ts';
import type { AppRouter } from './contract/index.ts';
import type { Calls, Path } from './contract/calls.ts';
import { procedures } from './contract/procedures.ts';
import type { FailureOf } from './failure.ts';
import { failureOf } from './failure-of.ts';
import type { InputOf, OutputOf } from './paths.ts';
import { memoryTokens } from './session.ts';
import { type Procedure, tableOf } from './table.ts';

export { byPath } from './by-path.ts';

type Called = { [P in Path]: Calls[P]['kind'] extends 'subscription' ? never : P }[Path];
type Answer<P extends Path> = (input: InputOf<P>) => Promise<Result<OutputOf<P>, FailureOf<P>>>;
type Names<Before extends string> = Called extends infer P
  ? P extends `${Before}${infer Rest}`
    ? Rest extends `${infer Name}.${string}`
      ? Name
      : Rest
    : never
  : never;
type Room<Before extends string> = {
  readonly [N in Names<Before>]: `${Before}${N}` extends infer P extends Path ? Answer<P> : Room<`${Before}${N}.`>;
};

/** Every query and mutation as a function that answers a result: `(await results.bookings.get({ id })).ok`. */
export type Results = Room<''>;

/** A refusal and a missing connection are answers; what is broken here or there is thrown. */
const resultOf = async (asked: Promise<unknown>): Promise<Result<unknown, unknown>> => {
  try {
    return { ok: true, value: await asked };
  } catch (error) {
    const failure = failureOf(error);
    if (!(error instanceof TRPCClientError) || failure.kind === 'broken') throw error;
    return { ok: false, failure };
  }
};

/** The same procedures, with no as a value. */
export const resultsOf = (
  api: TRPCClient<AppRouter>,
  procedure: (path: string) => Procedure | undefined = tableOf(procedures),
): Results => {
  const client = byPath(api);
  const call = (path: string, input: unknown): Promise<unknown> => {
    const { kind } = procedure(path) ?? {};
    if (kind === 'mutation') return resultOf(client.mutation(path, input));
    if (kind === 'query') return resultOf(client.query(path, input));
    throw new Error(`There is no query or mutation ${path}`);
  };
  const node = (path: readonly string[]): object =>
    new Proxy(() => undefined, {
      // A name that promises have: who awaits a room must not call it.
      get: (_, name) => (name === 'then' ? undefined : node([...path, String(name)])),
      apply: (_, _this, [input]: readonly unknown[]) => call(path.join('.'), input),
    });
  return node([]) as Results;
};

export type Script = Api & { readonly results: Results };

/** A client for a script: its tokens are gone with the process unless it is given a store. */
export const createScript = (options: ApiOptions): Script => {
  const client = createApi({ store: memoryTokens(), ...options });
  return { ...client, results: resultsOf(client.api, tableOf(options.table ?? procedures)) };
};
