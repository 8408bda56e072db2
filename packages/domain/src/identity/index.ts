export { identityAccess, type IdentityBasic, identityBasics } from './access.ts';
export {
  ApiKey,
  type ApiKeyChange,
  type ApiKeyFact,
  type ApiKeySecret,
  MOST_OVERLAP_HOURS,
} from './api-key.ts';
export { Approval, APPROVAL_MS } from './approval.ts';
export { type AttemptNotice, Attempts, FAILURES_BEFORE_LOCK } from './attempts.ts';
export { Device, type DeviceChange, type DeviceFact, type DeviceKind, deviceKinds } from './device.ts';
export { type IdentityFailure, identityFailures } from './failures.ts';
export {
  type MailDraft,
  MailRequest,
  type MailRequestChange,
  type MailRequestFact,
  type MailRequestId,
  type MailRequestSecret,
} from './mail-request.ts';
export {
  OneTimeToken,
  type OneTimeTokenId,
  type OneTimeTokenPurpose,
  RESENDS_AN_HOUR,
  RESET_MS,
  VERIFICATION_MS,
} from './one-time-token.ts';
export {
  CHALLENGE_MS,
  MOST_PASSKEYS,
  Passkey,
  type PasskeyChange,
  type PasskeyFact,
  type PasskeyId,
  type PasskeySecret,
} from './passkey.ts';
export { checkPassword, LEAST_CHARACTERS, MOST_CHARACTERS, normalisePassword } from './password.ts';
export { Pin, type PinChange, type PinFact, type PinSecret } from './pin.ts';
export { type RoleChange, type RoleFact, type RoleId, RoleRecord } from './role.ts';
export {
  type CodeFound,
  RECOVERY_CODES,
  type RecoveryCode,
  SecondFactor,
  type SecondFactorChange,
  type SecondFactorFact,
  type SecondFactorSecret,
  STEP_SECONDS,
  STEPS_AROUND,
} from './second-factor.ts';
export { Security, SECURITY_ID, type SecurityChange, type SecurityFact } from './security.ts';
export {
  ACCESS_MS,
  type Impersonation,
  PIN_SESSION_MS,
  REFRESH_MS,
  RETRY_MS,
  type Refreshed,
  Session,
  type SessionChange,
  type SessionFact,
} from './session.ts';
export { judgeSignIn, type SignInCase, type SignInVerdict } from './sign-in.ts';
export { User, type UserChange, type UserFact, type UserSecret, type UserStatus, userMachine } from './user.ts';
export { actorFrom, type KnownSession, type NamedRole } from './who.ts';
export {
  apiKeyShown,
  deviceShown,
  mailRequestShown,
  passkeyShown,
  pinShown,
  roleShown,
  secondFactorShown,
  securityShown,
  sessionShown,
  userShown,
} from './shown.ts';
