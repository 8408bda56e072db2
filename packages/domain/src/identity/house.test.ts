import { describe, expect, it } from 'vitest';
import { type Actor, Grant, HOUR, Instant, may } from '../kernel/index.ts';
import {
  actorFrom,
  ApiKey,
  Approval,
  Device,
  type KnownSession,
  MailRequest,
  Passkey,
  Pin,
  RoleRecord,
  Security,
  SECURITY_ID,
} from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const later = (ms: number) => Instant.plus(now, ms);

describe('a key of another system', () => {
  const { next: key } = ApiKey.issue(
    {
      id: 'key-1',
      name: 'Fleet',
      prefix: 'abc',
      secretHash: 'one',
      permissions: ['bookings.list', 'facilities.bays.list'],
      siteIds: ['here'],
      ratePerMinute: 60,
      expiresAt: later(48 * HOUR),
      createdBy: 'user-1',
    },
    now,
  );
  const rotated = ApiKey.rotate(key, { secretHash: 'two', overlapHours: 24 }, now);
  if (!rotated.ok) throw new Error('refused');

  it.each([
    ['its secret', key, 'one', now, true],
    ['another secret', key, 'two', now, false],
    ['its secret, once it has expired', key, 'one', later(48 * HOUR), false],
    ['its secret, once it was revoked', { ...key, revokedAt: now }, 'one', now, false],
    ['the new secret after a rotation', rotated.value.next, 'two', now, true],
    ['the old secret within the overlap', rotated.value.next, 'one', later(24 * HOUR - 1), true],
    ['the old secret after it', rotated.value.next, 'one', later(24 * HOUR), false],
    ['the old secret, once it was revoked', { ...rotated.value.next, revokedAt: now }, 'one', now, false],
  ])('opens by %s: %s', (_, from, hash, at, opens) => {
    expect(ApiKey.opens(from, hash, at)).toBe(opens);
  });

  it('does what it was given, where it was given, and nothing of one’s own', () => {
    const grants = ApiKey.grants(key);
    const partner: Actor = { kind: 'partner', keyId: 'key-1', name: 'Fleet', grants, ratePerMinute: 60 };
    expect(may(partner, 'bookings.list', { siteId: 'here' })).toBe(true);
    expect(may(partner, 'bookings.list', { siteId: 'there', customerId: 'me' })).toBe(false);
    expect(may(partner, 'bookings.cancel', { siteId: 'here' })).toBe(false);
    expect(ApiKey.grants({ ...key, siteIds: null })['bookings.list']).toEqual(Grant.all);
  });

  it('is revoked once, and then rotates no more', () => {
    const revoked = ApiKey.revoke(key, now);
    expect(revoked?.facts).toEqual([{ type: 'api-key/revoked', keyId: 'key-1' }]);
    expect(revoked && ApiKey.revoke(revoked.next, now)).toBeNull();
    expect(ApiKey.rotate({ ...key, revokedAt: now }, { secretHash: 'x', overlapHours: 0 }, now)).toMatchObject({
      failure: { code: 'api-key/unknown' },
    });
  });
});

describe('a role', () => {
  const { next: role } = RoleRecord.create({ id: 'role-1', name: 'night', description: '', grants: {} });
  const seeded = { ...role, name: 'washer', seeded: {} };

  it.each([
    ['the owner’s own, held by nobody', role, 0, null],
    ['the owner’s own, held by two', role, 2, 'role/held'],
    ['one of the five', seeded, 0, 'role/fixed'],
  ])('%s, is removed or says why not', (_, from, holders, code) => {
    const removed = RoleRecord.remove(from, holders, now);
    expect(removed.ok ? null : removed.failure.code).toBe(code);
    if (removed.ok) expect(removed.value.next.removedAt).toBe(now);
  });

  it('changes, but for the owner’s', () => {
    expect(RoleRecord.update(role, { grants: { 'bookings.list': 'site' } })).toMatchObject({
      value: { next: { grants: { 'bookings.list': 'site' }, version: 2 } },
    });
    expect(RoleRecord.update({ ...role, name: 'admin' }, {})).toMatchObject({ failure: { code: 'role/fixed' } });
  });

  it('follows a new release where the owner left it alone, and nowhere else', () => {
    const before = { kept: 'site', dropped: 'site', narrowed: 'all', removed: 'own' } as const;
    const owner = { kept: 'site', dropped: 'site', narrowed: 'site', given: 'all' } as const;
    const next = { kept: 'all', narrowed: 'all', removed: 'own', added: 'own', given: 'own' } as const;
    expect(RoleRecord.reseeded(owner, before, next)).toEqual({
      kept: 'all',
      narrowed: 'site',
      given: 'all',
      added: 'own',
    });
    expect(RoleRecord.reseeded(before, before, next)).toEqual(next);
  });
});

describe('a PIN', () => {
  it.each([
    ['2580', null],
    ['135790', null],
    ['1111', 'pin/guessable'],
    ['1234', 'pin/guessable'],
    ['987654', 'pin/guessable'],
    ['123', 'pin/malformed'],
    ['1234567', 'pin/malformed'],
    ['12a4', 'pin/malformed'],
  ])('%s: %s', (pin, code) => {
    const checked = Pin.check(pin);
    expect(checked.ok ? null : checked.failure.code).toBe(code);
  });

  it('is set, set anew and cleared', () => {
    const set = Pin.set(null, { id: 'user-1', hash: 'h' });
    expect(Pin.set(set.next, { id: 'user-1', hash: 'i' }).next).toMatchObject({ hash: 'i', version: 2 });
    const cleared = Pin.clear(set.next);
    expect(cleared).toMatchObject({ next: { hash: '', isSet: false }, facts: [{ type: 'pin/cleared' }] });
    expect(cleared && Pin.clear(cleared.next)).toBeNull();
  });
});

describe('a device', () => {
  it('is paired with a site until it is unpaired, once', () => {
    const paired = Device.pair({ id: 'd', siteId: 's', name: 'Tablet', kind: 'bay', pairedBy: 'user-1' }, now);
    expect(paired.facts).toEqual([{ type: 'device/paired', deviceId: 'd', siteId: 's' }]);
    const unpaired = Device.unpair(paired.next, later(1));
    expect(unpaired?.next.unpairedAt).toBe(later(1));
    expect(unpaired && Device.unpair(unpaired.next, later(2))).toBeNull();
  });
});

describe('a passkey', () => {
  it('counts its uses until it is removed', () => {
    const made = { credentialId: 'c', publicKey: 'k', counter: 0, transports: [] };
    const { next } = Passkey.register({ id: 'p', userId: 'user-1', name: 'Phone', ...made }, now);
    expect(Passkey.used(next, 7, later(1)).next).toMatchObject({ counter: 7, lastUsedAt: later(1), version: 2 });
    expect(Passkey.remove(next, later(2))).toMatchObject({
      next: { removedAt: later(2) },
      facts: [{ type: 'passkey/removed' }],
    });
  });
});

describe('a request for a mail', () => {
  it('names no address in its fact', () => {
    const put = MailRequest.put({ id: 'r', email: 'ana@example.test', purpose: 'reset', draft: null });
    expect(put.facts).toEqual([{ type: 'mail/requested', mailRequestId: 'r' }]);
  });
});

describe('who a session speaks for', () => {
  const manager = { role: 'manager', grants: { 'bookings.undoAny': 'site' }, siteId: 'here' } as const;
  const known: KnownSession = {
    sessionId: 'session-1',
    userId: 'user-1',
    customerId: null,
    roles: [{ role: 'cashier', grants: { 'bookings.list': 'site' }, siteId: 'here' }],
    provedAt: now,
    isStrong: false,
    impersonation: null,
    adminsNeedSecondFactor: false,
    approvals: [],
  };
  const admin: KnownSession = {
    ...known,
    roles: [{ role: 'admin', grants: { 'bookings.list': 'all' }, siteId: null }],
    adminsNeedSecondFactor: true,
  };

  it('holds its roles, and its own account whatever they are', () => {
    const actor = actorFrom(known);
    expect(may(actor, 'bookings.list', { siteId: 'here' })).toBe(true);
    expect(may(actor, 'identity.changePassword', { userId: 'user-1' })).toBe(true);
    expect(may(actor, 'identity.changePassword', { userId: 'user-2' })).toBe(false);
  });

  it('holds what a manager allowed it, and no more than the manager may', () => {
    const approval = { id: 'a', permission: 'bookings.undoAny', by: 'user-2', roles: [manager] };
    const actor = actorFrom({ ...known, approvals: [approval] });
    expect(may(actor, 'bookings.undoAny', { siteId: 'here' })).toBe(true);
    expect(may(actor, 'bookings.undoAny', { siteId: 'there' })).toBe(false);
    expect(actor).toMatchObject({ approvals: [{ id: 'a', permission: 'bookings.undoAny', by: 'user-2' }] });
    const odd = actorFrom({ ...known, approvals: [{ ...approval, permission: 'toString' }] });
    expect(may(odd, 'toString', { siteId: 'here' })).toBe(false);
  });

  it.each<[string, KnownSession, boolean]>([
    ['an admin without a second factor', admin, true],
    ['an admin with one', { ...admin, isStrong: true }, false],
    ['an admin where nobody asks for one', { ...admin, adminsNeedSecondFactor: false }, false],
    ['a cashier', { ...known, adminsNeedSecondFactor: true }, false],
  ])('%s is held back: %s', (_, session, isHeldBack) => {
    const actor = actorFrom(session);
    expect(actor).toMatchObject({ isHeldBack });
    expect(may(actor, 'bookings.list', { siteId: 'here' })).toBe(!isHeldBack);
    expect(may(actor, 'identity.totp.enroll', { userId: 'user-1' })).toBe(true);
  });

  it('says on whose behalf it is, and changes nothing without leave', () => {
    const actor = actorFrom({ ...known, impersonation: { by: 'support-1', mayWrite: false } });
    expect(actor).toMatchObject({ onBehalf: { by: 'support-1', mayWrite: false } });
  });
});

describe('what the owner demands', () => {
  it('is off until it is asked for', () => {
    expect(Security.initial).toEqual({ id: SECURITY_ID, version: 0, adminsNeedSecondFactor: false });
    expect(Security.set(Security.initial, { adminsNeedSecondFactor: true }).next.adminsNeedSecondFactor).toBe(true);
  });
});

describe('an approval', () => {
  it('is good for two minutes', () => {
    const given = { id: 'a', permission: 'bookings.undoAny', by: 'user-2', sessionId: 'session-1' };
    expect(Approval.give(given, now)).toEqual({ ...given, expiresAt: later(120_000), usedAt: null });
  });
});
