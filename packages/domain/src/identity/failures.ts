import {
  busy,
  conflict,
  type Failure,
  type FailureTable,
  invalid,
  limited,
  refused,
  unauthenticated,
} from '../kernel/index.ts';

export const identityFailures = {
  'password/too-short': invalid<{ readonly least: number }>('password'),
  'password/too-long': invalid<{ readonly most: number }>('password'),
  'password/common': invalid('password'),
  'password/like-your-name': invalid('password'),
  'username/taken': conflict('username'),
  /** One answer for unknown, wrong, unverified, suspended and locked: a stranger learns nothing. */
  'login/refused': unauthenticated('password'),
  'session/ended': unauthenticated('refreshToken'),
  'verification/expired': refused('token'),
  'attempts/too-many': limited<{ readonly retryAfterSeconds: number }>('email'),
  'hashing/busy': busy<{ readonly retryAfterSeconds: number }>(),
} as const satisfies FailureTable;

export type IdentityFailure = Failure<typeof identityFailures>;
