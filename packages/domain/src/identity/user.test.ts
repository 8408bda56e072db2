import { describe, expect, it } from 'vitest';
import { allows } from '../kernel/index.ts';
import { User, type UserStatus, userMachine } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const registered = User.register(
  { id: 'user-1', email: 'ana@example.test', username: null, fullName: 'Ana Reis', passwordHash: 'hash-1' },
  now,
);
const pending = registered.next;
const active: User = { ...pending, status: 'active', emailVerifiedAt: now };
const statuses: readonly UserStatus[] = ['pending', 'active', 'suspended', 'deleted'];

describe('an account', () => {
  it('waits for its address to be verified, and its fact tells no name, address or hash', () => {
    expect(pending).toMatchObject({ version: 1, status: 'pending', emailVerifiedAt: null, createdAt: now });
    expect(registered.facts).toEqual([{ type: 'user/registered', userId: 'user-1' }]);
  });

  it('becomes active when the link of the mail is opened', () => {
    const verified = User.verify(pending, now);
    expect(verified).toMatchObject({
      value: {
        next: { status: 'active', emailVerifiedAt: now, version: 2 },
        facts: [{ type: 'user/verified', userId: 'user-1' }],
      },
    });
  });

  it.each(['active', 'suspended', 'deleted'] as const)(
    'that is %s is not verified, whatever its link says',
    (status) => {
      for (const emailVerifiedAt of [null, now])
        expect(User.verify({ ...pending, status, emailVerifiedAt }, now)).toMatchObject({
          failure: { kind: 'refused', code: 'verification/expired' },
        });
    },
  );

  it.each(statuses)('that is %s signs in only when it is active and verified', (status) => {
    expect(User.canLogIn({ ...active, status })).toBe(status === 'active');
    expect(User.canLogIn({ ...active, status, emailVerifiedAt: null })).toBe(false);
  });

  it.each(statuses)('that is %s is suspended and reinstated as its machine allows', (status) => {
    const suspended = User.suspend({ ...active, status });
    const reinstated = User.reinstate({ ...active, status });
    expect(suspended?.next.status).toBe(status === 'active' ? 'suspended' : undefined);
    expect(reinstated?.next.status).toBe(status === 'suspended' ? 'active' : undefined);
    expect(suspended !== null).toBe(allows(userMachine, status, 'suspended'));
    if (suspended) expect(suspended.facts).toEqual([{ type: 'user/suspended', userId: 'user-1' }]);
    if (reinstated) expect(reinstated.facts).toEqual([{ type: 'user/reinstated', userId: 'user-1' }]);
  });
});

describe('a sign-in', () => {
  it('is noted', () => {
    expect(User.loggedIn(active, null, now)).toEqual({
      next: { ...active, lastLoginAt: now, version: active.version + 1 },
      facts: [{ type: 'user/logged-in', userId: 'user-1' }],
    });
  });

  it('replaces a hash that has become weak, as a fact of its own', () => {
    const { next, facts } = User.loggedIn(active, 'hash-2', now);
    expect(next).toMatchObject({ passwordHash: 'hash-2', version: active.version + 2 });
    expect(facts.map(({ type }) => type)).toEqual(['user/logged-in', 'user/password-rehashed']);
  });
});

describe('a verification mail', () => {
  it('is asked for once more only while it is needed', () => {
    expect(User.requestVerification(pending)?.facts).toEqual([
      { type: 'user/verification-requested', userId: 'user-1' },
    ]);
    expect(User.requestVerification(active)).toBeNull();
  });

  it('has a token, which the fact names by its id', () => {
    expect(User.issueVerification(pending, 'token-1').facts).toEqual([
      { type: 'user/verification-issued', userId: 'user-1', tokenId: 'token-1' },
    ]);
  });

  it('is what somebody gets who registers twice before verifying; later they are told that they have an account', () => {
    expect(User.repeatRegistration(active).facts[0].type).toBe('user/registration-repeated');
  });
});

describe('an account', () => {
  const pending = User.register(
    { id: 'user-9', email: 'rui@example.test', username: 'rui', fullName: 'Rui', passwordHash: 'h' },
    '2026-11-21T10:00:00.000Z',
  ).next;
  const open = { ...pending, status: 'active', emailVerifiedAt: '2026-11-21T10:00:00.000Z' } as const;

  it('is told who was locked out of it, and unlocked', () => {
    expect(User.locked(open, '2026-11-21T10:15:00.000Z').facts).toEqual([
      { type: 'user/locked', userId: 'user-9', until: '2026-11-21T10:15:00.000Z' },
    ]);
    expect(User.unlock(open).facts).toEqual([{ type: 'user/unlocked', userId: 'user-9' }]);
  });

  it('gets a link for a new password only when it may sign in', () => {
    expect(User.issueReset(open, 'token-1')?.facts).toEqual([
      { type: 'user/reset-issued', userId: 'user-9', tokenId: 'token-1' },
    ]);
    expect(User.issueReset(pending, 'token-1')).toBeNull();
  });

  it('makes its tokens worthless with a new password and with other roles', () => {
    expect(User.changePassword(open, 'other')).toMatchObject({ next: { passwordHash: 'other', rights: 1 } });
    expect(User.rolesChanged(open)).toMatchObject({ next: { rights: 1 }, facts: [{ type: 'user/roles-changed' }] });
    expect(User.update(open, { fullName: 'Rui S' })).toMatchObject({ next: { fullName: 'Rui S', rights: 0 } });
  });

  it('is forgotten once, with everything that names the person', () => {
    const forgotten = User.forget(open);
    expect(forgotten?.next).toMatchObject({ status: 'deleted', username: null, fullName: 'Deleted', passwordHash: '' });
    expect(JSON.stringify(forgotten?.next)).not.toMatch(/rui/iu);
    expect(forgotten && User.forget(forgotten.next)).toBeNull();
  });
});
