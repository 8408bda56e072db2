export { identityAccess } from './access.ts';
export { Attempts, FAILURES_BEFORE_LOCK } from './attempts.ts';
export { type IdentityFailure, identityFailures } from './failures.ts';
export { OneTimeToken, type OneTimeTokenId, RESENDS_AN_HOUR, VERIFICATION_MS } from './one-time-token.ts';
export { checkPassword, LEAST_CHARACTERS, MOST_CHARACTERS, normalisePassword } from './password.ts';
export {
  ACCESS_MS,
  REFRESH_MS,
  RETRY_MS,
  type Refreshed,
  Session,
  type SessionChange,
  type SessionFact,
} from './session.ts';
export { User, type UserChange, type UserFact, type UserSecret, type UserStatus, userMachine } from './user.ts';
export { userShown, sessionShown } from './shown.ts';
