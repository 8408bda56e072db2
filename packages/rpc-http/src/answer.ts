import type { TRPCError } from '@trpc/server';
import { getHTTPStatusCode, type ResponseMeta } from '@trpc/server/http';
import type { Ended } from './calls.ts';
import { Stopped } from './life.ts';
import type { Answer } from './options.ts';

type Headers = Record<string, string | readonly string[]>;

export const VARY = 'trpc-accept, accept';
const JSON_TYPE = 'application/json';

const append = (headers: Headers, name: string, value: string): void => {
  const before = headers[name];
  if (name === 'set-cookie') headers[name] = [...(before === undefined ? [] : [before].flat()), value];
  else headers[name] = before === undefined ? value : `${String(before)}, ${value}`;
};

/** What the hook adds, as the official handler adds it: a `Headers` appends, a record replaces. */
const withMeta = (headers: Headers, meta: ResponseMeta): void => {
  if (meta.headers instanceof globalThis.Headers) {
    for (const [name, value] of meta.headers) append(headers, name, value);
    return;
  }
  for (const [name, value] of Object.entries(meta.headers ?? {})) {
    if (Array.isArray(value)) for (const each of value) append(headers, name.toLowerCase(), each);
    else if (typeof value === 'string') headers[name.toLowerCase()] = value;
  }
};

/** An ended call as tRPC's own types have it. */
export const responseOf = (end: Ended) => (end.ok ? { result: { data: end.data } } : { error: end.shape });

const statusOf = (ends: readonly Ended[]): number =>
  ends.length > 0 && ends.every(({ ok }) => ok) ? 200 : getHTTPStatusCode(ends.map(responseOf) as never);

export type Written = {
  readonly ends: readonly Ended[];
  readonly body: string;
  readonly errors: readonly TRPCError[];
  readonly meta: ResponseMeta | null;
  /** The official handler forgets the content type of an answer to a request that it could not read. */
  readonly contentType?: string;
};

const isLate = ({ cause }: TRPCError): boolean => cause instanceof Stopped && cause.reason === 'deadline';

/** Puts an answer together. */
export const answerWith = ({ ends, body, errors, meta, contentType = JSON_TYPE }: Written): Answer => {
  const headers: Headers = { vary: VARY, 'content-type': contentType };
  if (errors.length === 0 && meta === null) return { status: statusOf(ends), headers, body };
  if (errors.some(isLate)) headers['retry-after'] = '1';
  if (errors.some(({ code }) => code === 'PAYLOAD_TOO_LARGE')) headers['connection'] = 'close';
  if (meta !== null) withMeta(headers, meta);
  return { status: meta?.status ?? statusOf(ends), headers, body };
};
