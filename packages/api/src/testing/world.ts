import { type Actor, grantsOf, Instant, roleGrants, type SessionId, type UserId, visitor } from '@bling/domain/kernel';
import { access } from '../access.ts';
import type { Context } from '../kernel/context.ts';
import type { CookieJar } from '../identity/ports.ts';
import type { Outside, Ports } from '../ports.ts';
import { createCaller } from '../router.ts';
import { drainIn, postOffice } from './dispatch.ts';
import { runsIn } from './memory/runs.ts';
import { emptyStore, type Store } from './memory/store.ts';
import { cookieJar, liveBoards, readableHashing, readableTokens, slidingLimits } from './outside.ts';

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

/** Who a session speaks for: grants come from the roles that its person holds now. */
const actorIn = (store: Store, userId: UserId, sessionId: SessionId): Actor => {
  const held = [...store.roles.values()].filter((role) => role.userId === userId);
  return {
    kind: 'user',
    userId,
    sessionId,
    customerId: store.customerOfUser.get(userId) ?? null,
    staffId: null,
    grants: grantsOf(held.map(({ role, siteId }) => ({ grants: roleGrants(access, role), siteId }))),
    provedAt: null,
    onBehalf: null,
    approvals: [],
  };
};

type Seat = { readonly jar?: CookieJar; readonly address?: string; readonly signal?: AbortSignal };

/** The whole product in memory, with a clock that stands still until it is moved. */
export const createWorld = (startsAt: Instant = START) => {
  const store = emptyStore();
  const newId = idsFromOne();
  let moment = startsAt;
  const now = () => moment;
  const liveBoard = liveBoards(now);
  const runs = runsIn(store, { now, newId }, liveBoard.ring);
  const hashing = readableHashing();
  const limits = slidingLimits(now);
  const post = postOffice();
  const unsent: string[] = [];

  const contextOf = (actor: Actor, { jar, address }: Seat = {}): Context<Ports, Outside> => ({
    actor,
    requestId: newId(),
    ...runs,
    outside: {
      hashing,
      limits,
      tokens: readableTokens,
      cookies: jar ?? cookieJar(),
      address: address ?? HOME,
      liveBoard,
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
    actorOf: (userId: UserId, sessionId: SessionId = newId()) => actorIn(store, userId, sessionId),
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
    drain: () => drainIn(store, runs, { mailer: post, onRefused: ({ id }) => unsent.push(id) }),
  };
};
export type World = ReturnType<typeof createWorld>;
export type Caller = ReturnType<World['as']>;
