import { Attempts, OneTimeToken, Session, type User } from '@bling/domain/identity';
import { HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { exampleSession, exampleUser } from './examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened } from './under-test.ts';

const usersContract = (opened: Opened): void => {
  describe('users', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('are found by email and by username, whatever their case', async () => {
      const user = await parents.user();
      for (const login of [
        user.email,
        user.email.toUpperCase(),
        user.username ?? '',
        (user.username ?? '').toUpperCase(),
      ])
        expect(await reading(({ users }) => users.byLogin(login))).toEqual(user);
      expect(await reading(({ users }) => users.byLogin('nobody@example.test'))).toBeNull();
    });

    it('are added once, and a second one does not abort the transaction', async () => {
      const { email, username } = await parents.user();
      const answers = await writing(async (ports) => {
        const added = (changes: Partial<User>) => {
          const change = exampleUser(ports);
          return ports.users.add({ ...change, next: { ...change.next, ...changes } });
        };
        return [await added({ email }), await added({ username }), await added({ email, username }), await added({})];
      });
      expect(answers).toEqual(['email-known', 'username-taken', 'username-taken', 'added']);
    });

    it('hold each role once', async () => {
      const { id } = await parents.user();
      const roles = () => reading(({ users }) => users.rolesOf(id));
      expect(await roles()).toEqual([]);
      for (const role of ['client', 'client', 'admin'] as const) await writing(({ users }) => users.giveRole(id, role));
      expect((await roles()).toSorted()).toEqual(['admin', 'client']);
    });

    it('are people to other features', async () => {
      const { id, email, fullName } = await parents.user();
      expect(await reading(({ accounts }) => accounts.person(id))).toMatchObject({ email, fullName });
      expect(await reading(({ accounts, newId }) => accounts.person(newId()))).toBeNull();
    });
  });
};

const sessionsContract = (opened: Opened): void => {
  describe('sessions', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('stay ended', async () => {
      const { id: userId } = await parents.user();
      const opening = await reading(async (ports) => exampleSession(ports, userId));
      await writing(async ({ sessions, now }) => {
        await sessions.save(opening);
        const ended = Session.end(opening.next, now());
        if (ended !== null) await sessions.save(ended);
      });
      const ended = await writing(({ sessions }) => sessions.lock(opening.next.id));
      expect(ended?.endedAt).not.toBeNull();
    });
  });

  describe('wrong passwords', () => {
    const { reading, writing } = asking(opened);

    it('are counted by key, locked until a moment, and forgotten', async () => {
      const [key, other, now] = await reading(async (ports) => [ports.newId(), ports.newId(), ports.now()] as const);
      const place = { key, loginKey: `login ${key}` };
      const lock = (name: string) => writing(({ loginAttempts }) => loginAttempts.lock(name));
      expect(await lock(key)).toBeNull();
      let attempts: Attempts | null = null;
      for (let failed = 0; failed < 5; failed++) {
        const next: Attempts = Attempts.failed(attempts, now);
        await writing(({ loginAttempts }) => loginAttempts.save(place, next));
        expect(await lock(key)).toEqual(next);
        attempts = next;
      }
      expect(Attempts.isLocked(await lock(key), now)).toBe(true);
      expect(await lock(other)).toBeNull();
      await writing(({ loginAttempts }) => loginAttempts.clear(key));
      expect(await lock(key)).toBeNull();
    });

    it('are counted anew after a quiet day', async () => {
      const [key, now] = await reading(async (ports) => [ports.newId(), ports.now()] as const);
      const place = { key, loginKey: `login ${key}` };
      const four = { failures: 4, lastAt: Instant.plus(now, -25 * HOUR), lockedUntil: null, notice: null };
      await writing(({ loginAttempts }) => loginAttempts.save(place, four));
      await writing(({ loginAttempts }) => loginAttempts.save(place, Attempts.failed(four, now)));
      expect(await writing(({ loginAttempts }) => loginAttempts.lock(key))).toMatchObject({ failures: 1 });
    });
  });
};

const tokensContract = (opened: Opened): void => {
  describe('one-time tokens', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('are kept, used once, and counted by when they were issued', async () => {
      const { id: userId } = await parents.user();
      const now = await reading(async (ports) => ports.now());
      const token = await reading(async ({ newId }) =>
        OneTimeToken.issue({ id: newId(), userId, purpose: 'verify' }, now),
      );
      await writing(({ oneTimeTokens }) => oneTimeTokens.add(token));
      expect(await writing(({ oneTimeTokens }) => oneTimeTokens.lock(token.id))).toEqual(token);
      const usedAt = Instant.plus(now, 1000);
      await writing(({ oneTimeTokens }) => oneTimeTokens.use(token.id, usedAt));
      expect(await writing(({ oneTimeTokens }) => oneTimeTokens.lock(token.id))).toEqual({ ...token, usedAt });
      const since = (ms: number) =>
        reading((ports) => ports.oneTimeTokens.issuedSince(userId, 'verify', Instant.plus(now, ms)));
      expect([await since(-HOUR), await since(HOUR)]).toEqual([1, 0]);
      expect(await reading((ports) => ports.oneTimeTokens.issuedSince(ports.newId(), 'verify', now))).toBe(0);
      expect(await writing((ports) => ports.oneTimeTokens.lock(ports.newId()))).toBeNull();
    });
  });
};

export const identityContracts = (opened: Opened): void => {
  usersContract(opened);
  sessionsContract(opened);
  tokensContract(opened);
};
