import type { AuditEntry, FoundSeal, Seal, Sealed } from '@bling/domain/audit';
import type { ActorScope, Instant, Page } from '@bling/domain/kernel';
import type { Clock } from '../kernel/context.ts';

/** What is asked of the trail; null where it does not matter. */
export type TrailSearch = {
  readonly scope: ActorScope;
  /** The person or the key that acted, or in whose name somebody did. */
  readonly actorId: string | null;
  /** The start of an action: `bookings.` finds all of them. */
  readonly action: string | null;
  readonly target: { readonly kind: string | null; readonly id: string | null };
  readonly requestId: string | null;
  readonly outcome: AuditEntry['outcome'] | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly order: 'oldest' | 'latest';
  readonly cursor?: string | undefined;
  readonly limit: number;
};

export interface AuditTrail {
  readonly search: (search: TrailSearch) => Promise<Page<AuditEntry>>;
}

/** Entries are seen here as they are stored today, whatever somebody did to them. */
export interface Seals {
  /** Entries that no seal covers yet, oldest first. Every committed one is among them until it is sealed. */
  readonly waiting: (limit: number) => Promise<readonly AuditEntry[]>;
  readonly countWaiting: () => Promise<number>;
  readonly find: (seq: number) => Promise<Seal | null>;
  readonly last: () => Promise<Seal | null>;
  /** Adds a seal and takes what it covers out of the waiting ones. Throws when another sealer was first. */
  readonly add: (seal: Seal, sealed: readonly Sealed[]) => Promise<void>;
  readonly after: (seq: number, limit: number) => Promise<readonly FoundSeal[]>;
  /** One that waits and is not there. */
  readonly lost: () => Promise<string | null>;
  /** Looks at so many entries in the order of their ids: which of them is neither sealed nor waits? */
  readonly stray: (
    afterId: string | null,
    limit: number,
  ) => Promise<{ readonly strayId: string | null; readonly lastId: string | null; readonly looked: number }>;
}

/** A fact that a subscriber could not take, with those of its aggregate that wait behind it. */
export type ParkedFact = {
  readonly subscriber: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly factId: string;
  readonly type: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly parkedAt: Instant;
  readonly behind: number;
};
export type ParkedPlace = Pick<ParkedFact, 'subscriber' | 'aggregate' | 'aggregateId'>;

export interface ParkedFacts {
  /** Longest parked first. */
  readonly list: (limit: number) => Promise<readonly ParkedFact[]>;
  /** Delivers it again soon; answers false when nothing is parked there. */
  readonly resume: (place: ParkedPlace) => Promise<boolean>;
}

export interface AuditPorts extends Clock {
  readonly auditTrail: AuditTrail;
  readonly seals: Seals;
  readonly parkedFacts: ParkedFacts;
}
