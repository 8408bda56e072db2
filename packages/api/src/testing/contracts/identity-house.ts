import {
  ApiKey,
  Approval,
  Attempts,
  Device,
  MailRequest,
  Passkey,
  Pin,
  RoleRecord,
  SecondFactor,
  Security,
  SECURITY_ID,
  Session,
  User,
} from '@bling/domain/identity';
import { Grant, HOUR, Instant, type UserId } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import type { Ports } from '../../ports.ts';
import { exampleSession, exampleUser, unused } from './examples.ts';
import { parentsIn } from './parents.ts';
import { repositoryContract } from './repository.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

const passkeyOf = ({ newId, now }: Ports, userId: UserId) =>
  Passkey.register(
    { id: newId(), userId, credentialId: newId(), publicKey: 'k', counter: 0, transports: ['usb'], name: 'Stick' },
    now(),
  );
const deviceAt = ({ newId, now }: Ports, siteId: string) =>
  Device.pair({ id: newId(), siteId, name: 'Tablet', kind: 'counter', pairedBy: null }, now());
const keyBy = ({ newId, now }: Ports, createdBy: UserId) =>
  ApiKey.issue(
    {
      id: newId(),
      name: 'Fleet',
      prefix: newId().slice(-12),
      secretHash: 'one',
      permissions: ['bookings.list'],
      siteIds: [newId()],
      ratePerMinute: 60,
      expiresAt: null,
      createdBy,
    },
    now(),
  );

const factorContracts = (opened: Opened): void => {
  repositoryContract('second factors', opened, {
    find: ({ secondFactors }) => secondFactors.find,
    save: ({ secondFactors }) => secondFactors.save,
    make: async (_ports, parents) =>
      valueOf(SecondFactor.begin(null, { id: (await parents.user()).id, sealedSecret: 'sealed' })),
    change: (factor, { now }) => valueOf(SecondFactor.confirm(factor, { step: 59_000_000, hashes: ['a', 'b'] }, now())),
  });
  repositoryContract('passkeys', opened, {
    find: ({ passkeys }) => passkeys.find,
    save: ({ passkeys }) => passkeys.save,
    make: async (ports, parents) => passkeyOf(ports, (await parents.user()).id),
    change: (passkey, { now }) => Passkey.used(passkey, 7, now()),
  });
  repositoryContract('PINs', opened, {
    find: ({ pins }) => pins.find,
    save: ({ pins }) => pins.save,
    make: async (_ports, parents) => Pin.set(null, { id: (await parents.user()).id, hash: 'h' }),
    change: (pin) => Pin.set(pin, { id: pin.id, hash: 'i' }),
  });
};

const houseContracts = (opened: Opened): void => {
  repositoryContract('devices', opened, {
    find: ({ devices }) => devices.find,
    save: ({ devices }) => devices.save,
    make: async (ports) => deviceAt(ports, ports.newId()),
    change: (device, { now }) => {
      const unpaired = Device.unpair(device, now());
      if (unpaired === null) throw new Error('it was not paired');
      return unpaired;
    },
  });
  repositoryContract('API keys', opened, {
    find: ({ apiKeys }) => apiKeys.find,
    save: ({ apiKeys }) => apiKeys.save,
    make: async (ports) => keyBy(ports, ports.newId()),
    change: (key, { now }) => valueOf(ApiKey.rotate(key, { secretHash: 'two', overlapHours: 1 }, now())),
  });
  repositoryContract('roles', opened, {
    find: ({ roles }) => roles.find,
    save: ({ roles }) => roles.save,
    make: async ({ newId }) =>
      RoleRecord.create({ id: newId(), name: `role-${unused()}-${Date.now()}`, description: '', grants: {} }),
    change: (role) => valueOf(RoleRecord.update(role, { grants: { 'bookings.list': 'site' } })),
  });
};

const peopleContract = (opened: Opened): void => {
  describe('people and what they hold', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const active = async (name: string) => {
      const change = await reading(async (ports) => exampleUser(ports));
      const registered = { ...change, next: { ...change.next, fullName: name } };
      await writing(({ users }) => users.add(registered));
      const verified = await reading(async ({ now }) => valueOf(User.verify(registered.next, now())));
      await writing(({ users }) => users.save(verified));
      return verified.next;
    };

    it('are listed by site and by the start of a name, a page at a time', async () => {
      const prefix = `Zoe${unused()}${Date.now()} `;
      const siteId = await reading(async ({ newId }) => newId());
      const [one, two, three] = [await active(`${prefix}A`), await active(`${prefix}B`), await active(`${prefix}C`)];
      for (const { id } of [one, three]) await writing(({ users }) => users.setRoles(id, [{ role: 'washer', siteId }]));
      const list = (scope: Parameters<Ports['users']['list']>[0]['scope'], cursor?: string, limit = 10) =>
        reading(({ users }) => users.list({ scope, search: prefix.toLowerCase(), limit, ...(cursor && { cursor }) }));
      const names = async (...asked: Parameters<typeof list>) => (await list(...asked)).items.map(({ id }) => id);
      expect(await names({ reach: 'all' })).toEqual([one.id, two.id, three.id]);
      expect(await names({ reach: 'sites', siteIds: [siteId], customerId: null })).toEqual([one.id, three.id]);
      expect(await names({ reach: 'nothing' })).toEqual([]);
      const first = await list({ reach: 'all' }, undefined, 2);
      expect(first.items[0]?.roles).toEqual([{ role: 'washer', siteId }]);
      expect(await names({ reach: 'all' }, first.nextCursor ?? '', 2)).toEqual([three.id]);
      const byEmail = await reading(({ users }) =>
        users.list({ scope: { reach: 'all' }, search: two.email.toUpperCase(), limit: 5 }),
      );
      expect(byEmail.items.map(({ id }) => id)).toEqual([two.id]);
      const odd = await reading(({ users }) => users.list({ scope: { reach: 'all' }, search: '%', limit: 5 }));
      expect(odd.items).toEqual([]);
    });

    it('hold roles at sites, which add up to grants, and are counted among other admins', async () => {
      const [me, other] = [await active('Me'), await active('Other')];
      const siteId = await reading(async ({ newId }) => newId());
      const before = await writing(({ users }) => users.otherAdmins(me.id));
      await writing(({ users }) => users.setRoles(me.id, [{ role: 'admin', siteId: null }]));
      await writing(({ users }) => users.setRoles(other.id, [{ role: 'admin', siteId: null }]));
      expect(await writing(({ users }) => users.otherAdmins(me.id))).toBe(before + 1);
      await writing(({ users }) =>
        users.setRoles(other.id, [
          { role: 'cashier', siteId },
          { role: 'client', siteId: null },
        ]),
      );
      expect(await writing(({ users }) => users.otherAdmins(me.id))).toBe(before);
      expect(await reading(({ users }) => users.heldBy(other.id))).toEqual([
        { role: 'cashier', siteId },
        { role: 'client', siteId: null },
      ]);
      const grants = await reading(({ users }) => users.grantsOf(other.id));
      expect(grants['bookings.cancel']).toEqual(Grant.with(Grant.own, Grant.at(siteId)));
      expect(await reading(({ roles }) => roles.holders('cashier'))).toBeGreaterThan(0);
      expect((await reading(({ roles }) => roles.byName('cashier')))?.seeded).not.toBeNull();
    });

    it('take another username, unless it is taken, and the transaction goes on', async () => {
      const [one, two] = [await parents.user(), await parents.user()];
      const username = `n${unused()}${Date.now()}`;
      const answers = await writing(async ({ users }) => {
        const renamed = User.update(one, { username });
        return [
          await users.rename(renamed),
          await users.rename(User.update(two, { username })),
          await users.rename(User.update(two, { fullName: 'Two' })),
        ];
      });
      expect(answers).toEqual(['saved', 'username-taken', 'saved']);
      expect((await reading(({ users }) => users.find(two.id)))?.fullName).toBe('Two');
    });

    it('let go of their address once they are forgotten', async () => {
      const user = await parents.user();
      const gone = User.forget(user);
      if (gone === null) throw new Error('cannot be forgotten');
      await writing(({ users }) => users.save(gone));
      expect(await reading(({ users }) => users.byLogin(user.email))).toBeNull();
      const again = await reading(async (ports) => exampleUser(ports));
      expect(await writing(({ users }) => users.add({ ...again, next: { ...again.next, email: user.email } }))).toBe(
        'added',
      );
    });

    it('act on devices of their site, once they have a PIN', async () => {
      const siteId = await reading(async ({ newId }) => newId());
      const [washer, client, elsewhere] = [await active('Washer'), await active('Client'), await active('Elsewhere')];
      const place = await reading(async ({ newId }) => newId());
      await writing(async ({ users, pins }) => {
        await users.setRoles(washer.id, [{ role: 'washer', siteId }]);
        await users.setRoles(client.id, [{ role: 'client', siteId: null }]);
        await users.setRoles(elsewhere.id, [{ role: 'washer', siteId: place }]);
        for (const { id } of [washer, client, elsewhere]) await pins.save(Pin.set(null, { id, hash: 'h' }));
      });
      expect(await reading(({ devices }) => devices.people(siteId))).toEqual([
        { userId: washer.id, fullName: 'Washer' },
      ]);
      const device = await reading(async (ports) => deviceAt(ports, siteId));
      await writing(({ devices }) => devices.save(device));
      const at = (siteIds: readonly string[]) =>
        reading(({ devices }) => devices.at({ reach: 'sites', siteIds, customerId: null }));
      expect(await at([siteId])).toEqual([device.next]);
      expect(await at([])).toEqual([]);
      expect(await reading(({ devices }) => devices.at({ reach: 'nothing' }))).toEqual([]);
    });
  });
};

const sessionsContract = (opened: Opened): void => {
  describe('sessions of a person', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('are found open, and locked with those in which the person is somebody else', async () => {
      const [me, other] = [await parents.user(), await parents.user()];
      const mine = await reading(async (ports) => exampleSession(ports, me.id));
      const asOther = await reading(async ({ newId, now }) => {
        const impersonation = { by: me.id, reason: 'Asked', mayWrite: false };
        return Session.impersonate({ id: newId(), userId: other.id, impersonation }, now());
      });
      const deviceId = await reading(async ({ newId }) => newId());
      const tapped = await reading(async ({ newId, now }) =>
        Session.openByPin({ id: newId(), userId: other.id, kept: 'body', deviceId }, now()),
      );
      for (const opening of [mine, asOther, tapped]) await writing(({ sessions }) => sessions.save(opening));
      const ids = (found: readonly Session[]) => found.map(({ id }) => id).toSorted();
      expect(ids(await writing(({ sessions }) => sessions.lockAllOf(me.id)))).toEqual(
        [mine.next.id, asOther.next.id].toSorted(),
      );
      expect(ids(await writing(({ sessions }) => sessions.lockAllOn(deviceId)))).toEqual([tapped.next.id]);
      const now = await reading(async (ports) => ports.now());
      const open = (at: Instant) => reading(({ sessions }) => sessions.openOf(other.id, at));
      expect(ids(await open(now))).toEqual([asOther.next.id, tapped.next.id].toSorted());
      expect(ids(await open(Instant.plus(now, HOUR)))).toEqual([tapped.next.id]);
      expect(await reading(({ sessions }) => sessions.find(asOther.next.id))).toEqual(asOther.next);
    });

    it('are given approvals, each used up once', async () => {
      const user = await parents.user();
      const session = await reading(async (ports) => exampleSession(ports, user.id));
      await writing(({ sessions }) => sessions.save(session));
      const approval = await reading(async ({ newId, now }) =>
        Approval.give({ id: newId(), permission: 'bookings.undoAny', by: user.id, sessionId: session.next.id }, now()),
      );
      await writing(({ approvals }) => approvals.add(approval));
      const spend = () => writing(({ spendApprovals }) => spendApprovals([approval.id]));
      expect([await spend(), await spend()]).toEqual([true, false]);
    });
  });
};

const smallContracts = (opened: Opened): void => {
  describe('what identity keeps for a while', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('challenges are answered once', async () => {
      const id = await reading(async ({ newId }) => newId());
      const spend = () => writing(({ spend: once, now }) => once(id, now()));
      expect([await spend(), await spend()]).toEqual([true, false]);
    });

    it('requests for a mail are given out once', async () => {
      const draft = { username: null, fullName: 'Ana', passwordHash: 'h' };
      const put = await reading(async ({ newId }) =>
        MailRequest.put({ id: newId(), email: 'ana@example.test', purpose: 'register', draft }),
      );
      await writing(({ mailRequests }) => mailRequests.put(put));
      const take = () => writing(({ mailRequests }) => mailRequests.take(put.next.id));
      expect([await take(), await take()]).toEqual([put.next, null]);
    });

    it('notices of wrong passwords are taken once, and all places of a name are forgotten together', async () => {
      const user = await parents.user();
      const [key, now] = await reading(async (ports) => [ports.newId(), ports.now()] as const);
      const place = { key, loginKey: `login ${key}` };
      const notice = { userId: user.id, kind: 'locked' } as const;
      await writing(({ loginAttempts }) => loginAttempts.save(place, Attempts.unchanged(null, now, notice)));
      const taken = async () =>
        (await writing(({ loginAttempts }) => loginAttempts.takeNotices(100))).filter(
          (attempts) => attempts.notice?.userId === user.id,
        ).length;
      expect([await taken(), await taken()]).toEqual([1, 0]);
      expect(await writing(({ loginAttempts }) => loginAttempts.lock(key))).toMatchObject({ notice: null });
      await writing(({ loginAttempts }) => loginAttempts.clearAllOf([place.loginKey]));
      expect(await writing(({ loginAttempts }) => loginAttempts.lock(key))).toBeNull();
    });

    it('passkeys are found by credential and by person until they are removed', async () => {
      const { id: userId } = await parents.user();
      const made = await reading(async (ports) => passkeyOf(ports, userId));
      await writing(({ passkeys }) => passkeys.save(made));
      const found = () =>
        reading(async ({ passkeys }) => [
          await passkeys.byCredential(made.next.credentialId),
          (await passkeys.of(userId)).length,
        ]);
      expect(await found()).toEqual([made.next, 1]);
      await writing(({ passkeys, now }) => passkeys.save(Passkey.remove(made.next, now())));
      expect(await found()).toEqual([null, 0]);
    });

    it('the owner’s demands are one row, made at the first wish', async () => {
      const known = (await reading(({ security }) => security.find(SECURITY_ID))) ?? Security.initial;
      const set = Security.set(known, { adminsNeedSecondFactor: !known.adminsNeedSecondFactor });
      await writing(({ security }) => security.save(set));
      expect(await writing(({ security }) => security.lock(SECURITY_ID))).toEqual(set.next);
      await writing(({ security }) => security.save(Security.set(set.next, { adminsNeedSecondFactor: false })));
    });

    it('roles and keys are listed, and a removed role leaves its name free', async () => {
      const name = `seer-${unused()}-${Date.now()}`;
      const make = () =>
        reading(async ({ newId }) => RoleRecord.create({ id: newId(), name, description: '', grants: {} }));
      const made = await make();
      await writing(({ roles }) => roles.save(made));
      expect((await reading(({ roles }) => roles.all())).map((role) => role.name)).toContain(name);
      await writing(({ roles, now }) => roles.save(valueOf(RoleRecord.remove(made.next, 0, now()))));
      expect(await reading(({ roles }) => roles.byName(name))).toBeNull();
      const again = await make();
      await writing(({ roles }) => roles.save(again));
      const key = await reading(async (ports) => keyBy(ports, ports.newId()));
      await writing(({ apiKeys }) => apiKeys.save(key));
      expect(await reading(({ apiKeys }) => apiKeys.all())).toContainEqual(key.next);
    });
  });
};

export const identityHouseContracts = (opened: Opened): void => {
  factorContracts(opened);
  houseContracts(opened);
  peopleContract(opened);
  sessionsContract(opened);
  smallContracts(opened);
};
