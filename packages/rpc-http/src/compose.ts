import { type AnyTRPCRouter, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { TRPCRequestInfo } from '@trpc/server/http';
import { answerWith, responseOf } from './answer.ts';
import { type Ended, failed, NOBODY, type Plan, type Shared, shapeOfError } from './calls.ts';
import type { Answer } from './options.ts';
import type { Setup } from './setup.ts';

const NO_STREAM = 'Cannot use stream-like response in non-streaming request - use httpBatchStreamLink';

const isAsyncIterable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** As tRPC tells a stream: an async iterable, or an object with promises or async iterables in it. */
const isStream = (data: unknown): boolean => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  if (isAsyncIterable(data)) return true;
  return Object.values(data).some((value) => isAsyncIterable(value) || value instanceof Promise);
};

/** What is known of a request whose calls were made. */
export type Made<Req> = {
  readonly plans: readonly Plan[];
  readonly ends: readonly Ended[];
  readonly shared: Shared<Req>;
  readonly info: TRPCRequestInfo;
};

/** A stream where none can go is an error: of its call in a batch, else of the request. */
const streamless = <Req>({ plans, ends, shared, info }: Made<Req>): readonly Ended[] =>
  ends.map((end, index) => {
    const plan = plans[index];
    if (!end.ok || end.isWritten || plan === undefined || !isStream(end.data)) return end;
    const error = new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message: NO_STREAM });
    if (!info.isBatchCall) throw error;
    return failed(plan, index, { error, shared: { ...shared, onError: undefined } });
  });

/** Puts answers into words, as one setup does. */
export const composer = <R extends AnyTRPCRouter, Req, Res>(setup: Setup<R, Req, Res>) => {
  const { transformer, router } = setup;
  const { responseMeta, onError } = setup.options;

  /** The text of one ended call. Throws what the transformer throws. */
  const textOf = (end: Ended): string => {
    if (!end.ok) return JSON.stringify({ error: transformer.output.serialize(end.shape) });
    if (!end.isWritten) return JSON.stringify({ result: { data: transformer.output.serialize(end.data) } });
    return end.text === undefined ? '{"result":{}}' : `{"result":{"data":${end.text}}}`;
  };

  const written = (ends: readonly Ended[], isBatch: boolean): string => {
    const [only] = ends;
    return !isBatch && only !== undefined ? textOf(only) : `[${ends.map(textOf).join(',')}]`;
  };

  const metaOf = (ends: readonly Ended[], { info, shared }: Partial<Made<Req>>) => {
    if (responseMeta === undefined) return null;
    return responseMeta({
      data: ends.map(responseOf) as never,
      ctx: shared?.context.known(),
      paths: info?.calls.map(({ path }) => path),
      info,
      type: info?.type ?? 'unknown',
      errors: ends.flatMap((end) => (end.ok ? [] : [end.error])),
      eagerGeneration: false,
    });
  };

  /** One error for the whole request: its calls were not made, or cannot be answered one by one. */
  const wholeError = (thrown: unknown, req: Req, made: Partial<Made<Req>> = {}): Answer => {
    const error = getTRPCErrorFromUnknown(thrown);
    const context = made.shared?.context ?? NOBODY;
    const known = { error, type: made.info?.type ?? 'unknown', path: undefined, input: undefined } as const;
    onError?.({ ...known, ctx: context.known(), req });
    const end: Ended = { ok: false, error, shape: shapeOfError({ router, context }, known) };
    // Where nothing was called, the official handler forgets to say what its answer is.
    const contentType = made.info === undefined ? 'text/plain;charset=UTF-8' : 'application/json';
    return answerWith({ ends: [end], body: textOf(end), errors: [error], meta: metaOf([end], made), contentType });
  };

  const answerTo = (made: Made<Req>): Answer => {
    try {
      const ends = streamless(made);
      const errors = ends.flatMap((end) => (end.ok ? [] : [end.error]));
      return answerWith({ ends, body: written(ends, made.info.isBatchCall), errors, meta: metaOf(ends, made) });
    } catch (thrown) {
      return wholeError(thrown, made.shared.req, made);
    }
  };
  return { answerTo, wholeError };
};
