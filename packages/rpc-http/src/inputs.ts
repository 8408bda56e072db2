import { type AnyTRPCRouter, TRPCError } from '@trpc/server';
import { type Limits, measureJson } from './limits.ts';
import { checkTypes, type SuperjsonType } from './superjson.ts';

export type InputOptions = {
  /**
   * Types beyond JSON that an input in superjson's format may hold; others are refused before anything is made of
   * them. Default: all of `SuperjsonType`, which none of them can abuse.
   */
  readonly types?: readonly SuperjsonType[];
};

const refused = (message: string): TRPCError => new TRPCError({ code: 'BAD_REQUEST', message });

/** Keys that reach an object's prototype wherever somebody copies it carelessly. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);
const MAYBE_UNSAFE = /__proto__|constructor|prototype|\\u/u;

const hasUnsafeKey = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasUnsafeKey);
  return Object.entries(value).some(([key, inner]) => UNSAFE.has(key) || hasUnsafeKey(inner));
};

/** The JSON of a request as a value. Throws BAD_REQUEST for what is none, or is larger than the limits allow. */
export const parseJson = (text: string, limits: Limits): unknown => {
  const { depth, members } = measureJson(text);
  if (depth > limits.depth) throw refused('The input is nested too deeply');
  if (members > limits.members) throw refused('The input has too many members');
  const value: unknown = JSON.parse(text);
  if (MAYBE_UNSAFE.test(text) && hasUnsafeKey(value)) throw refused('The input has a key that no input may have');
  return value;
};

/** The same limits for a value that somebody else parsed: the official handler, for streams. */
const checkValue = (value: unknown, { depth, members }: Limits): void => {
  let left = members;
  const walk = (inner: unknown, level: number): void => {
    if (typeof inner !== 'object' || inner === null) return;
    if (level >= depth) throw refused('The input is nested too deeply');
    for (const [key, next] of Object.entries(inner)) {
      left -= 1;
      if (left < 0) throw refused('The input has too many members');
      if (UNSAFE.has(key)) throw refused('The input has a key that no input may have');
      walk(next, level + 1);
    }
  };
  walk(value, 0);
};

/** A router whose inputs are checked as ours are, for the requests that the official handler reads. */
export const guarded = <R extends AnyTRPCRouter>(router: R, limits: Limits, options: InputOptions): R => {
  const { _config: config } = router._def;
  const { input, output } = config.transformer;
  const deserialize = (sent: unknown): unknown => {
    checkValue(sent, limits);
    checkEnvelope(sent, options);
    return input.deserialize(sent);
  };
  const transformer = {
    input: { serialize: (value: unknown): unknown => input.serialize(value), deserialize },
    output,
  };
  return { ...router, _def: { ...router._def, _config: { ...config, transformer } } };
};

/** Checks an input in superjson's envelope; anything else is the transformer's business. */
export const checkEnvelope = (sent: unknown, { types }: InputOptions): void => {
  if (typeof sent !== 'object' || sent === null || !('meta' in sent) || sent.meta === undefined) return;
  if (!('json' in sent)) throw refused('The input has no json');
  const problem = checkTypes(sent.json, sent.meta, types);
  if (problem !== null) throw refused(problem);
};
