import type { auditFailures } from '@bling/domain/audit';
import type { bookingFailures } from '@bling/domain/bookings';
import type { catalogFailures } from '@bling/domain/catalog';
import type { customerFailures } from '@bling/domain/customers';
import type { facilitiesFailures } from '@bling/domain/facilities';
import type { identityFailures } from '@bling/domain/identity';
import type { commonFailures, Failure } from '@bling/domain/kernel';
import type { pricingFailures } from '@bling/domain/pricing';
import type { schedulingFailures } from '@bling/domain/scheduling';
import type { staffFailures } from '@bling/domain/staff';
import type { vehicleFailures } from '@bling/domain/vehicles';
import type { walkInFailures } from '@bling/domain/walkins';
import type { Calls, Path } from './contract/calls.ts';

type Tables = typeof commonFailures &
  typeof identityFailures &
  typeof customerFailures &
  typeof vehicleFailures &
  typeof catalogFailures &
  typeof pricingFailures &
  typeof facilitiesFailures &
  typeof staffFailures &
  typeof schedulingFailures &
  typeof bookingFailures &
  typeof walkInFailures &
  typeof auditFailures;

/** The server's answer was no. It narrows by `code`; some codes carry `details`. */
export type AppFailure = Failure<Tables>;
export type FailureCode = AppFailure['code'];

type TransportKind = 'offline' | 'timeout' | 'aborted' | 'unsupported' | 'broken';
/**
 * No answer that this client can use: none came, it was broken on the way, or client and server are too far apart.
 * `details` says by how much, when the server did.
 */
export type TransportFailure = {
  [K in TransportKind]: {
    readonly kind: K;
    readonly code: `transport/${K}`;
    readonly field: null;
    readonly details?: K extends 'unsupported' ? { readonly oldest: string; readonly yours: string | null } : undefined;
  };
}[TransportKind];
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
