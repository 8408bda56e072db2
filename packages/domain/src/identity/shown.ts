import type { ApiKey } from './api-key.ts';
import type { Device } from './device.ts';
import type { MailRequest } from './mail-request.ts';
import type { Passkey } from './passkey.ts';
import type { Pin } from './pin.ts';
import type { RoleRecord } from './role.ts';
import type { SecondFactor } from './second-factor.ts';
import type { Security } from './security.ts';
import type { Session } from './session.ts';
import type { User } from './user.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const userShown = [
  'status',
  'emailVerifiedAt',
  'lastLoginAt',
  'createdAt',
  'rights',
] as const satisfies readonly (keyof User)[];
export const sessionShown = [
  'userId',
  'generation',
  'rotatedAt',
  'createdAt',
  'expiresAt',
  'endedAt',
  'kept',
  'provedAt',
  'isStrong',
  'deviceId',
] as const satisfies readonly (keyof Session)[];
export const secondFactorShown = ['confirmedAt', 'disabledAt'] as const satisfies readonly (keyof SecondFactor)[];
export const passkeyShown = [
  'userId',
  'createdAt',
  'lastUsedAt',
  'removedAt',
] as const satisfies readonly (keyof Passkey)[];
export const roleShown = ['name', 'grants', 'removedAt'] as const satisfies readonly (keyof RoleRecord)[];
export const apiKeyShown = [
  'permissions',
  'siteIds',
  'ratePerMinute',
  'expiresAt',
  'revokedAt',
  'formerUntil',
  'createdAt',
] as const satisfies readonly (keyof ApiKey)[];
export const deviceShown = ['siteId', 'kind', 'pairedAt', 'unpairedAt'] as const satisfies readonly (keyof Device)[];
export const pinShown = ['isSet'] as const satisfies readonly (keyof Pin)[];
export const securityShown = ['adminsNeedSecondFactor'] as const satisfies readonly (keyof Security)[];
export const mailRequestShown = ['purpose'] as const satisfies readonly (keyof MailRequest)[];
