import { type CommonFailure, commonFailures, type Failure, type FailureKind, refusing } from '@bling/domain/kernel';
import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import * as z from 'zod';

/** A failure on its way through the transport. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'Refusal';
    this.failure = failure;
  }
}

const statusOf: Record<FailureKind, TRPC_ERROR_CODE_KEY> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  missing: 'NOT_FOUND',
  conflict: 'CONFLICT',
  refused: 'UNPROCESSABLE_CONTENT',
  limited: 'TOO_MANY_REQUESTS',
  busy: 'SERVICE_UNAVAILABLE',
};

export const refusal = (failure: Failure): TRPCError =>
  new TRPCError({ code: statusOf[failure.kind], message: failure.code, cause: new Refusal(failure) });

const refuse = refusing(commonFailures);

const fieldOf = (issue: z.core.$ZodIssue): string =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.');

const invalidInput = (error: z.ZodError): CommonFailure => {
  const issues = error.issues.slice(0, 20).map((issue) => ({ path: fieldOf(issue), message: issue.message }));
  return { ...refuse('invalid-input', { issues }).failure, field: issues[0]?.path ?? null };
};

const byCode: Partial<Record<TRPC_ERROR_CODE_KEY, () => Failure>> = {
  NOT_FOUND: () => refuse('unknown-procedure').failure,
  METHOD_NOT_SUPPORTED: () => refuse('unknown-procedure').failure,
  UNAUTHORIZED: () => refuse('not-signed-in').failure,
  FORBIDDEN: () => refuse('not-allowed').failure,
  BAD_REQUEST: () => refuse('invalid-input', { issues: [] }).failure,
  PARSE_ERROR: () => refuse('invalid-input', { issues: [] }).failure,
  PAYLOAD_TOO_LARGE: () => refuse('invalid-input', { issues: [] }).failure,
  UNSUPPORTED_MEDIA_TYPE: () => refuse('invalid-input', { issues: [] }).failure,
  SERVICE_UNAVAILABLE: () => refuse('too-busy', { retryAfterSeconds: 1 }).failure,
  TOO_MANY_REQUESTS: () => refuse('too-many-requests', { retryAfterSeconds: 1 }).failure,
};

/** What a caller may know of an error: a failure, or nothing when something of ours broke. */
export const failureFrom = (error: TRPCError): Failure | null => {
  if (error.cause instanceof Refusal) return error.cause.failure;
  if (error.code === 'BAD_REQUEST' && error.cause instanceof z.ZodError) return invalidInput(error.cause);
  return byCode[error.code]?.() ?? null;
};

/** The database, or the whole product, cannot take the work now. */
export const tooBusy = (): TRPCError => refusal(refuse('too-busy', { retryAfterSeconds: 1 }).failure);
