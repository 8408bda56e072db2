import { getUntypedClient, type TRPCClient, TRPCClientError } from '@trpc/client';
import type { Result } from '@bling/domain/kernel';
import { type Api, type ApiOptions, createApi } from './api.ts';
import type { AppRouter } from './contract/index.ts';
import type { Path } from './contract/procedures.ts';
import type { FailureOf } from './failure.ts';
import { failureOf } from './failure-of.ts';
import type { InputOf, OutputOf } from './paths.ts';
import { memoryTokens } from './session.ts';
import { type TableOf, tableOf } from './table.ts';

type Rooms = Path extends infer P ? (P extends `${infer Room}.${string}` ? Room : never) : never;
type NamesIn<R extends string> = Path extends infer P ? (P extends `${R}.${infer Name}` ? Name : never) : never;
type Answer<P extends Path> = (input: InputOf<P>) => Promise<Result<OutputOf<P>, FailureOf<P>>>;

/** Every query and mutation as a function that answers a result: `(await results.bookings.get({ id })).ok`. */
export type Results = {
  readonly [R in Rooms]: {
    readonly [N in NamesIn<R>]: `${R}.${N}` extends infer P extends Path ? Answer<P> : never;
  };
};

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
export const resultsOf = (api: TRPCClient<AppRouter>, procedure: TableOf = tableOf()): Results => {
  const client = getUntypedClient(api);
  const call = (path: string, input: unknown): Promise<unknown> => {
    const { kind } = procedure(path) ?? {};
    if (kind === 'mutation') return resultOf(client.mutation(path, input));
    if (kind === 'query') return resultOf(client.query(path, input));
    throw new Error(`There is no query or mutation ${path}`);
  };
  const room = (name: string): object =>
    new Proxy({}, { get: (_, procedureName) => (input: unknown) => call(`${name}.${String(procedureName)}`, input) });
  return new Proxy({}, { get: (_, name) => room(String(name)) }) as Results;
};

export type Script = Api & { readonly results: Results };

/** A client for a script: its tokens are gone with the process unless it is given a store. */
export const createScript = (options: ApiOptions): Script => {
  const client = createApi({ store: memoryTokens(), ...options });
  return { ...client, results: resultsOf(client.api, client.procedure) };
};
