import { actorFrom, SECURITY_ID } from '@bling/domain/identity';
import { type Actor, Instant, roleGrants, roles, type SessionId, type UserId, visitor } from '@bling/domain/kernel';
import { access } from '../access.ts';
import type { Context } from '../kernel/context.ts';
import type { CookieJar } from '../identity/outside.ts';
import type { Outside, Ports } from '../ports.ts';
import { createCaller } from '../router.ts';
import { countedSearches } from '../scheduling/lost-searches.ts';
import { drainIn, postOffice } from './dispatch.ts';
import { runsIn } from './memory/runs.ts';
import { emptyStore, type Store } from './memory/store.ts';
import {
  cookieJar,
  countedKeys,
  liveBoards,
  readableAuthenticator,
  readableCeremonies,
  readableHashing,
  readableLinks,
  readableSeal,
  readableTokens,
  slidingLimits,
} from './outside.ts';

export const START: Instant = '2026-11-21T10:00:00.000Z';
const HOME = '203.0.113.7';

/** Ids that grow, as the real ones do. */
const idsFromOne = () => {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;
  };
};

type Sitting = { readonly userId: UserId; readonly sessionId: SessionId; readonly now: Instant };

/** Who a session speaks for now. One that was never opened stands for a sign-in of this moment. */
const actorIn = (store: Store, { userId, sessionId, now }: Sitting): Actor => {
  const grantsIn = (name: string) => [...store.roleRecords.values()].find((role) => role.name === name)?.grants ?? {};
  const rolesOf = (id: UserId) =>
    [...store.roles.values()]
      .filter((held) => held.userId === id)
      .map(({ role, siteId }) => ({ role, siteId, grants: grantsIn(role) }));
  const session = store.sessions.get(sessionId);
  return actorFrom({
    sessionId,
    userId,
    customerId: store.customerOfUser.get(userId) ?? null,
    roles: rolesOf(userId),
    provedAt: session === undefined ? now : session.provedAt,
    isStrong: session?.isStrong ?? false,
    impersonation: session?.impersonation ?? null,
    adminsNeedSecondFactor: store.security.get(SECURITY_ID)?.adminsNeedSecondFactor ?? false,
    approvals: [...store.approvals.values()]
      .filter((approval) => approval.sessionId === sessionId && approval.usedAt === null && now < approval.expiresAt)
      .map(({ id, permission, by }) => ({ id, permission, by, roles: rolesOf(by) })),
  });
};

/** The five roles that every house begins with. */
const seedRoles = (store: Store, newId: () => string): void => {
  for (const name of roles) {
    const id = newId();
    const grants = roleGrants(access, name);
    store.roleRecords.set(id, { id, version: 1, name, description: '', grants, seeded: grants, removedAt: null });
  }
};

type Seat = {
  readonly jar?: CookieJar;
  readonly address?: string;
  readonly agent?: string;
  readonly signal?: AbortSignal;
};

/** The whole product in memory, with a clock that stands still until it is moved. */
export const createWorld = (startsAt: Instant = START, amended?: (ports: Ports) => Ports) => {
  const store = emptyStore();
  const newId = idsFromOne();
  let moment = startsAt;
  const now = () => moment;
  const liveBoard = liveBoards(now);
  const runs = runsIn(store, { now, newId }, { onCommit: liveBoard.ring, amended });
  const hashing = readableHashing();
  const limits = slidingLimits(now);
  const lostSearches = countedSearches();
  const post = postOffice();
  const unsent: string[] = [];

  seedRoles(store, () => globalThis.crypto.randomUUID());
  const authenticator = readableAuthenticator(now);
  const passkeyCeremonies = readableCeremonies(newId);
  const keySecrets = countedKeys();

  const contextOf = (actor: Actor, { jar, address, agent }: Seat = {}): Context<Ports, Outside> => ({
    actor,
    requestId: newId(),
    ...runs,
    now,
    outside: {
      authenticator,
      passkeyCeremonies,
      keySecrets,
      agent: agent ?? null,
      hashing,
      limits,
      lostSearches,
      tokens: readableTokens,
      cookies: jar ?? cookieJar(),
      address: address ?? HOME,
      liveBoard,
      quoteSeal: readableSeal,
      linkSeal: readableLinks,
    },
  });
  const as = (actor: Actor, seat: Seat = {}) =>
    createCaller(contextOf(actor, seat), seat.signal === undefined ? {} : { signal: seat.signal });

  return {
    store,
    ...runs,
    hashing,
    post,
    unsent,
    newId,
    now,
    as,
    contextOf,
    visitor: (seat?: Seat) => as(visitor, seat),
    actorOf: (userId: UserId, sessionId: SessionId = newId()) => actorIn(store, { userId, sessionId, now: now() }),
    timeIs: (at: Instant): void => {
      moment = at;
    },
    pass: (milliseconds: number): void => {
      moment = Instant.plus(moment, milliseconds);
    },
    /** What has happened so far, in order. */
    facts: () => [...store.facts.values()].map(({ fact }) => fact),
    audit: () => [...store.audit.values()],
    mails: () => post.mails,
    /** The same key as another request that has not ended yet. */
    keyInFlight: (actorKey: string, key: string): void => {
      store.claimsInFlight.add(`${actorKey} ${key}`);
    },
    /** Keeps what was looked for in vain, as the server does every few seconds. */
    keepLost: () =>
      runs.write(async ({ lostDemand }) => {
        await lostDemand.add(lostSearches.take());
        return { ok: true, value: null } as const;
      }),
    drain: () => drainIn(store, runs, { mailer: post, onRefused: ({ id }) => unsent.push(id) }),
  };
};
export type World = ReturnType<typeof createWorld>;
export type Caller = ReturnType<World['as']>;
