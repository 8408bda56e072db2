import { appRouter } from '@bling/api';
import * as z from 'zod';

export type Kind = 'query' | 'mutation' | 'subscription';
export type Procedure = {
  readonly path: string;
  readonly kind: Kind;
  readonly permission: string;
  readonly failures: readonly string[];
  /** Takes an idempotency key, which the client fills. */
  readonly keyed: boolean;
  readonly input: z.ZodType;
  /** Null for a subscription: what it yields is declared beside it. */
  readonly output: z.ZodType | null;
};

type Def = {
  readonly type: Kind;
  readonly inputs: readonly unknown[];
  readonly output?: unknown;
  readonly meta?: { readonly permission: string; readonly failures: readonly string[] };
};

const isProcedure = (value: unknown): value is { readonly _def: Def } => typeof value === 'function' && '_def' in value;

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

const read = (path: string, { type, inputs, output, meta }: Def): Procedure => {
  const input = inputs[0];
  if (!isSchema(input)) throw new Error(`${path} has no input contract`);
  if (type !== 'subscription' && !isSchema(output)) throw new Error(`${path} has no output contract`);
  if (meta === undefined || meta.permission === '') throw new Error(`${path} has no permission`);
  return {
    path,
    kind: type,
    permission: meta.permission,
    failures: [...meta.failures].sort(),
    keyed: input instanceof z.ZodObject && 'idempotencyKey' in input.shape,
    input,
    output: isSchema(output) ? output : null,
  };
};

/** Every procedure of the router, by path. */
export const procedures = (): readonly Procedure[] =>
  Object.entries<unknown>(appRouter._def.procedures)
    .map(([path, procedure]) => {
      if (!isProcedure(procedure)) throw new Error(`${path} is no procedure`);
      return read(path, procedure._def);
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
