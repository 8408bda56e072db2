import { isDeepStrictEqual } from 'node:util';
import type { TRPCCombinedDataTransformer } from '@trpc/server';
import type { $ZodType } from 'zod/v4/core';
import { compileCopy } from './serializer/copy.ts';
import { compileJson } from './serializer/generate.ts';
import { isRich, shapeOf, Unwritable } from './serializer/shape.ts';
import { Mismatch } from './serializer/text.ts';

/** Makes the text of a procedure's `data` on the wire; undefined where there is none. Throws Mismatch. */
export type OutputWriter = (value: unknown) => string | undefined;

export type OutputOptions = {
  /**
   * `compiled` (the default) writes what zod contracts declare, and refuses to start with one that it cannot write.
   * `parsed` does as tRPC does: parses each output, then hands it to the router's transformer.
   */
  readonly mode?: 'compiled' | 'parsed';
  /** Parses each output whole beside writing it, and fails loudly where the two differ. For development and tests. */
  readonly verify?: boolean;
  /** Writes contracts that hold dates, big integers, maps or sets: superjson. Default: the router's transformer. */
  readonly rich?: { readonly serialize: (value: unknown) => unknown };
};

type Envelope = 'none' | 'superjson';

/** What a transformer puts around plain JSON; null for a format of its own. */
const envelopeOf = ({ output }: TRPCCombinedDataTransformer): Envelope | null => {
  const probe = { a: [1, 'x', null] };
  const sent: unknown = output.serialize(probe);
  if (isDeepStrictEqual(sent, probe)) return 'none';
  return isDeepStrictEqual(sent, { json: probe }) ? 'superjson' : null;
};

type Written = { readonly write: OutputWriter; readonly isRich: boolean };
type Parsing = { safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown } };

const isZod = (schema: unknown): schema is $ZodType & Parsing =>
  typeof schema === 'object' && schema !== null && '_zod' in schema && 'safeParse' in schema;

/** Says where what was written is not what zod would have let out. */
const verified =
  (schema: Parsing, place: string, { write, isRich }: Written): OutputWriter =>
  (value) => {
    const { success, data } = schema.safeParse(value);
    if (!success) throw new Mismatch(`${place} (as zod reads it)`);
    const text = write(value);
    if (isRich || text === undefined || data === undefined) return text;
    const sent: unknown = JSON.parse(text);
    const parsed: unknown = JSON.parse(JSON.stringify(data));
    if (!isDeepStrictEqual(sent, parsed) && !isDeepStrictEqual(sent, { json: parsed }))
      throw new Mismatch(`${place} (written and parsed differ)`);
    return text;
  };

const SUPERJSON_UNDEFINED = '{"json":null,"meta":{"values":["undefined"]}}';

const writerOf = (schema: $ZodType, place: string, { envelope, rich }: Writing): Written => {
  const shape = shapeOf(schema, place);
  if (isRich(shape)) {
    if (envelope === 'none') throw new Unwritable(place, 'dates, big integers, maps and sets need a transformer');
    const copy = compileCopy(shape, place);
    return { isRich: true, write: (value) => JSON.stringify(rich.serialize(copy(value))) };
  }
  const inner = shape.kind === 'optional' ? shape.inner : shape;
  const json = compileJson(inner, place);
  const nothing = envelope === 'none' ? undefined : SUPERJSON_UNDEFINED;
  const some: OutputWriter = envelope === 'none' ? json : (value) => `{"json":${json(value)}}`;
  const write: OutputWriter =
    shape.kind === 'optional' ? (value) => (value === undefined ? nothing : some(value)) : some;
  return { isRich: false, write };
};

type Writing = { readonly envelope: Envelope; readonly rich: { readonly serialize: (value: unknown) => unknown } };

/** Makes the writer of a procedure's output; null where there is no zod contract, and the transformer writes. */
export const writersFor = (
  transformer: TRPCCombinedDataTransformer,
  { mode = 'compiled', verify = false, rich = transformer.output }: OutputOptions,
): ((path: string, output: unknown) => OutputWriter | null) => {
  const envelope = mode === 'parsed' ? null : envelopeOf(transformer);
  return (path, output) => {
    if (envelope === null || !isZod(output)) return null;
    const written = writerOf(output, path, { envelope, rich });
    return verify ? verified(output, path, written) : written.write;
  };
};
