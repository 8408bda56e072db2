import type { IncomingMessage } from 'node:http';
import { type AnyTRPCRouter, TRPCError } from '@trpc/server';
import { readBody } from './body.ts';
import { checkEnvelope, parseJson } from './inputs.ts';
import type { Setup } from './setup.ts';
import type { Target } from './target.ts';

/** The inputs of a request's calls: read when the first of them asks, for all of them, as the official handler does. */
export type Inputs = {
  /** Throws BAD_REQUEST or PAYLOAD_TOO_LARGE, the same one each time. */
  readonly read: () => readonly unknown[];
  readonly known: () => readonly unknown[] | undefined;
};

export type InputText = { readonly text: string | null } | { readonly error: unknown };

/** The JSON that a request carries: at once from a URL, later from a body. */
export const inputText = (raw: IncomingMessage, target: Target, bodyBytes: number): InputText | Promise<InputText> =>
  raw.method === 'POST'
    ? readBody(raw, bodyBytes).then(
        (text) => ({ text }),
        (error: unknown) => ({ error }),
      )
    : { text: target.input };

type Parsing<R extends AnyTRPCRouter, Req, Res> = Pick<Setup<R, Req, Res>, 'limits' | 'transformer' | 'options'> & {
  readonly isBatch: boolean;
  readonly count: number;
};

const parsed = <R extends AnyTRPCRouter, Req, Res>(text: string, parsing: Parsing<R, Req, Res>): readonly unknown[] => {
  const { limits, transformer, options, isBatch, count } = parsing;
  const deserialized = (sent: unknown): unknown => {
    checkEnvelope(sent, options.inputs ?? {});
    return transformer.input.deserialize(sent);
  };
  const sent = parseJson(text, limits);
  if (!isBatch) return [deserialized(sent)];
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new TRPCError({ code: 'BAD_REQUEST', message: '"input" needs to be an object when doing a batch call' });
  const record = sent as Readonly<Record<string, unknown>>;
  return Array.from({ length: count }, (_, index) =>
    record[index] === undefined ? undefined : deserialized(record[index]),
  );
};

const refusal = (cause: unknown): TRPCError => {
  if (cause instanceof TRPCError) return cause;
  const message = cause instanceof Error ? cause.message : 'Invalid input';
  return new TRPCError({ code: 'BAD_REQUEST', message, cause });
};

export const inputsOf = <R extends AnyTRPCRouter, Req, Res>(
  got: InputText,
  asked: { readonly target: Target; readonly count: number },
  setup: Setup<R, Req, Res>,
): Inputs => {
  const { target, count } = asked;
  const { limits, transformer, options } = setup;
  let values: readonly unknown[] | undefined;
  let error: TRPCError | null = null;
  const read = (): readonly unknown[] => {
    if (values !== undefined) return values;
    if (error !== null) throw error;
    try {
      if ('error' in got) throw got.error;
      values =
        got.text === null ? [] : parsed(got.text, { limits, transformer, options, isBatch: target.isBatch, count });
      return values;
    } catch (cause) {
      error = refusal(cause);
      throw error;
    }
  };
  return { read, known: () => values };
};
