type ZodLike = { readonly _zod: object; parse(raw: unknown): unknown; parseAsync(raw: unknown): Promise<unknown> };

const isZod = (schema: unknown): schema is ZodLike =>
  typeof schema === 'object' && schema !== null && '_zod' in schema && 'parse' in schema && 'parseAsync' in schema;

const isAsyncError = (error: unknown): boolean => error instanceof Error && error.constructor.name === '$ZodAsyncError';

/**
 * Parses synchronously, which is zod's fast path; tRPC itself always takes the slow one. A schema that turns out to be
 * asynchronous is parsed as such from then on. Null for what is no zod schema.
 */
export const parserOf = (schema: unknown): ((raw: unknown) => unknown) | null => {
  if (!isZod(schema)) return null;
  let isAsync = false;
  return (raw) => {
    if (isAsync) return schema.parseAsync(raw);
    try {
      return schema.parse(raw);
    } catch (error) {
      if (!isAsyncError(error)) throw error;
      isAsync = true;
      return schema.parseAsync(raw);
    }
  };
};
