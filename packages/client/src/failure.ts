import type { bookingFailures } from '@bling/domain/bookings';
import type { catalogFailures } from '@bling/domain/catalog';
import type { customerFailures } from '@bling/domain/customers';
import type { facilitiesFailures } from '@bling/domain/facilities';
import type { identityFailures } from '@bling/domain/identity';
import type { commonFailures, Failure, FailureKind } from '@bling/domain/kernel';
import type { pricingFailures } from '@bling/domain/pricing';
import type { schedulingFailures } from '@bling/domain/scheduling';
import type { vehicleFailures } from '@bling/domain/vehicles';
import { TRPCClientError } from '@trpc/client';
import type { Calls, Path } from './contract/calls.ts';

type Tables = typeof commonFailures &
  typeof identityFailures &
  typeof customerFailures &
  typeof vehicleFailures &
  typeof catalogFailures &
  typeof pricingFailures &
  typeof facilitiesFailures &
  typeof schedulingFailures &
  typeof bookingFailures;

/** The server's answer was no. It narrows by `code`; some codes carry `details`. */
export type AppFailure = Failure<Tables>;
export type FailureCode = AppFailure['code'];

/** No answer came. */
export type TransportFailure = {
  readonly kind: 'offline' | 'timeout' | 'aborted' | 'broken';
  readonly code: `transport/${'offline' | 'timeout' | 'aborted' | 'broken'}`;
  readonly field: null;
};
/** A code of a newer server than this client: words go by its kind. */
export type NewerFailure = {
  readonly kind: FailureKind;
  readonly code: `newer/${string}`;
  readonly field: string | null;
};

export type ErrorShape = {
  readonly code: number;
  readonly message: string;
  readonly data: {
    readonly code: string;
    readonly httpStatus: number;
    readonly path?: string | undefined;
    readonly failure: AppFailure | null;
    readonly requestId: string | null;
  };
};

type CodesOf<P extends Path> = Calls[P]['failure'] | keyof typeof commonFailures;
/** What a procedure may fail with, by its path. */
export type FailureOf<P extends Path> = Extract<AppFailure, { readonly code: CodesOf<P> }> | TransportFailure;

const transport = (kind: TransportFailure['kind']): TransportFailure => ({
  kind,
  code: `transport/${kind}`,
  field: null,
});

const isFailure = (value: unknown): value is AppFailure =>
  typeof value === 'object' && value !== null && 'kind' in value && 'code' in value;

const failureIn = (error: unknown): unknown => {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null && 'failure' in data ? data.failure : null;
};

const transportOf = (error: unknown): TransportFailure => {
  const cause: unknown = error instanceof TRPCClientError ? (error.cause ?? error) : error;
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'AbortError') return transport('aborted');
  if (name === 'TimeoutError') return transport('timeout');
  const answered = error instanceof TRPCClientError && error.data !== undefined && error.data !== null;
  return transport(answered ? 'broken' : 'offline');
};

/**
 * What went wrong, as data. With a path the union narrows to what that procedure may answer; an error of ours or of the
 * network becomes a transport failure.
 */
export function failureOf<P extends Path>(error: unknown, path: P): FailureOf<P>;
export function failureOf(error: unknown): AppFailure | TransportFailure;
export function failureOf(error: unknown): AppFailure | TransportFailure {
  const failure = failureIn(error);
  return isFailure(failure) ? failure : transportOf(error);
}

/** The request id of an error, to tell support. */
export const requestIdOf = (error: unknown): string | null => {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  return typeof data === 'object' && data !== null && 'requestId' in data && typeof data.requestId === 'string'
    ? data.requestId
    : null;
};
