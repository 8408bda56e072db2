import type { User } from './user.ts';
import type { Session } from './session.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const userShown = [
  'status',
  'emailVerifiedAt',
  'lastLoginAt',
  'createdAt',
] as const satisfies readonly (keyof User)[];
export const sessionShown = [
  'userId',
  'generation',
  'rotatedAt',
  'createdAt',
  'expiresAt',
  'endedAt',
  'kept',
] as const satisfies readonly (keyof Session)[];
