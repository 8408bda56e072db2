import { TRPCClientError } from '@trpc/client';
import type { Path } from './contract/calls.ts';
import type { AppFailure, FailureOf, TransportFailure } from './failure.ts';

type Kind = TransportFailure['kind'];
type Unsupported = Extract<TransportFailure, { readonly kind: 'unsupported' }>['details'];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFailure = (value: unknown): value is AppFailure => isRecord(value) && 'kind' in value && 'code' in value;

const transport = (kind: Kind): TransportFailure =>
  ({ kind, code: `transport/${kind}`, field: null }) as TransportFailure;

const unsupported = (details: NonNullable<Unsupported>): TransportFailure => ({
  kind: 'unsupported',
  code: 'transport/unsupported',
  field: null,
  details,
});

const byName: Readonly<Record<string, Kind>> = { AbortError: 'aborted', TimeoutError: 'timeout' };

/** An answer that came whole, in a form that this client does not know. */
const isUnreadable = ({ meta }: TRPCClientError<never>): boolean =>
  isRecord(meta?.['response']) && meta['response']['ok'] === true && 'responseJSON' in meta;

const kindOf = (error: unknown): Kind => {
  const cause: unknown = error instanceof TRPCClientError ? (error.cause ?? error) : error;
  const named = isRecord(cause) ? byName[String(cause['name'])] : undefined;
  if (named !== undefined) return named;
  if (!(error instanceof TRPCClientError)) return 'offline';
  if (error.data != null) return 'broken';
  return isUnreadable(error) ? 'unsupported' : 'offline';
};

/**
 * What went wrong, as data. With a path the union narrows to what that procedure may answer; an error of ours or of the
 * network becomes a transport failure.
 */
export function failureOf<P extends Path>(error: unknown, path: P): FailureOf<P>;
export function failureOf(error: unknown): AppFailure | TransportFailure;
export function failureOf(error: unknown): AppFailure | TransportFailure {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  const failure = isRecord(data) ? data['failure'] : null;
  if (!isFailure(failure)) return transport(kindOf(error));
  const { code, details }: { readonly code: string; readonly details?: unknown } = failure;
  return code === 'client/unsupported' ? unsupported(details as NonNullable<Unsupported>) : failure;
}

/** Whether the work may have been done all the same: a key must be kept, a call may be repeated. */
export const isUnanswered = ({ code }: { readonly code: string }): boolean => code.startsWith('transport/');

/** The request id of an error, to tell support. */
export const requestIdOf = (error: unknown): string | null => {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  return isRecord(data) && typeof data['requestId'] === 'string' ? data['requestId'] : null;
};
