import type { About } from '@bling/api/kernel';
import * as z from 'zod';
import { given } from '../../packages/api/src/kernel/given.ts';

export type Kind = 'query' | 'mutation' | 'subscription';
export type Procedure = About & {
  readonly path: string;
  readonly kind: Kind;
  readonly permission: string;
  readonly failures: readonly string[];
  /** Takes an idempotency key, which the client fills. */
  readonly keyed: boolean;
  readonly input: z.ZodType;
  /** Of a subscription: what it yields. */
  readonly output: z.ZodType;
};

type Meta = Partial<About> & { readonly permission?: string; readonly failures?: readonly string[] };
type Def = {
  readonly type: Kind;
  readonly inputs: readonly unknown[];
  readonly output?: unknown;
  readonly meta?: Meta;
  readonly resolver?: { readonly yields?: unknown };
};
type Router = { readonly _def: { readonly procedures: object } };

const isProcedure = (value: unknown): value is { readonly _def: Def } => typeof value === 'function' && '_def' in value;

const schemaOr = (value: unknown, otherwise: string): z.ZodType => {
  if (value instanceof z.ZodType) return value;
  throw new Error(otherwise);
};

const said = (words: string | undefined, otherwise: string): string => {
  if (words) return words;
  throw new Error(otherwise);
};

const read = (path: string, { type, inputs, output, resolver, meta = {} }: Def): Procedure => {
  const { permission, failures = [], does, touches, offline, deprecation } = meta;
  const input = schemaOr(inputs[0], `${path} has no input contract`);
  if (type !== 'query' && touches === undefined) throw new Error(`${path} does not say which queries it touches`);
  return {
    path,
    kind: type,
    does: said(does, `${path} does not say what it does`),
    permission: said(permission, `${path} has no permission`),
    failures: [...failures].sort(),
    keyed: input instanceof z.ZodObject && 'idempotencyKey' in input.shape,
    ...given({ touches, offline, deprecation }),
    input,
    output: schemaOr(type === 'subscription' ? resolver?.yields : output, `${path} has no output contract`),
  };
};

/** Every procedure of a router, by path. */
export const proceduresOf = ({ _def }: Router): readonly Procedure[] =>
  Object.entries<unknown>(_def.procedures as Record<string, unknown>)
    .map(([path, procedure]) => {
      if (!isProcedure(procedure)) throw new Error(`${path} is no procedure`);
      return read(path, procedure._def);
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
