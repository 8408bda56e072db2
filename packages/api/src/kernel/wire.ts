import type { TRPCCombinedDataTransformer } from '@trpc/server';
import * as z from 'zod';

const envelope = z.strictObject({ json: z.unknown() }).optional();

const wrap = (json: unknown) => ({ json });

/**
 * superjson's envelope (`{ json, meta? }`) around plain JSON. Contracts hold nothing else, so nothing is walked; an
 * input with `meta` is refused, because it could ask for types that cost gigabytes.
 */
export const wire: TRPCCombinedDataTransformer = {
  input: { serialize: wrap, deserialize: (sent: unknown) => envelope.parse(sent)?.json },
  output: { serialize: wrap, deserialize: (sent: unknown) => envelope.parse(sent)?.json },
};
