import { describe, expect, it } from 'vitest';
import { Attempts, judgeSignIn, type SecondFactor, type SignInCase, type SignInVerdict, type User } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const user: User = {
  id: 'user-1',
  version: 1,
  email: 'ana@example.test',
  username: null,
  fullName: 'Ana',
  passwordHash: 'hash',
  status: 'active',
  emailVerifiedAt: now,
  lastLoginAt: null,
  createdAt: now,
  rights: 0,
};
const factor: SecondFactor = {
  id: 'user-1',
  version: 1,
  sealedSecret: 's',
  confirmedAt: now,
  lastStep: 10,
  recoveryCodes: [],
  disabledAt: null,
};
const right: SignInCase = { attempts: null, user, factor: null, matches: true, verifiedHash: 'hash', code: null };
let locked: Attempts | null = null;
for (let tries = 0; tries < 5; tries++) locked = Attempts.failed(locked, now);

describe('a sign-in', () => {
  it.each<[string, Partial<SignInCase>, SignInVerdict['kind']]>([
    ['with the right password', {}, 'in'],
    ['with a wrong password', { matches: false }, 'wrong'],
    ['of nobody', { user: null, verifiedHash: null, matches: false }, 'wrong'],
    ['with a password that was changed meanwhile', { verifiedHash: 'older' }, 'wrong'],
    ['from a place that is locked out, even with the right password', { attempts: locked }, 'locked'],
    ['of one who never opened the link', { user: { ...user, status: 'pending', emailVerifiedAt: null } }, 'closed'],
    ['of one who was suspended', { user: { ...user, status: 'suspended' } }, 'closed'],
    ['without the code that is asked', { factor }, 'code-needed'],
    ['with a code that is none', { factor, code: 'wrong' }, 'code-wrong'],
    ['with a code that was used', { factor, code: { kind: 'step', step: 10 } }, 'code-wrong'],
    ['with the next code', { factor, code: { kind: 'step', step: 11 } }, 'in'],
    ['with a code that nobody asked for', { code: 'wrong' }, 'in'],
    ['with an app that was not confirmed', { factor: { ...factor, confirmedAt: null } }, 'in'],
    ['with a wrong password and the right code', { matches: false, factor, code: { kind: 'step', step: 11 } }, 'wrong'],
  ])('%s: %s', (_, changes, kind) => {
    expect(judgeSignIn({ ...right, ...changes }, now).kind).toBe(kind);
  });
});
