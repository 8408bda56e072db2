// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { Instant, SessionId, SiteId, UserId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface AskTimeline {
  readonly cursor?: string;
  readonly limit?: number;
  readonly kind: string;
  readonly id: string;
}
export type AuditParkedInput = Record<string, never>;
export interface AuditReplayInput {
  readonly subscriber: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface ChainView {
  /** Of the part that was looked at */
  readonly intact: boolean;
  readonly broken: {
    readonly reason: "seal-missing" | "seal-changed" | "seal-unlinked" | "entry-missing" | "entry-changed" | "entry-unsealed";
    readonly seq: number | null;
    readonly entryId: string | null;
  } | null;
  readonly sealsChecked: number;
  readonly entriesChecked: number;
  readonly waiting: number;
  /** The newest seal: kept elsewhere, it proves that none was cut off */
  readonly head: {
    readonly seq: number;
    readonly hash: string;
  } | null;
  readonly nextCursor: string | null;
}
export interface EntryPage {
  readonly items: readonly EntryView[];
  readonly nextCursor: string | null;
}
export interface EntryView {
  readonly id: string;
  readonly at: Instant;
  readonly actor: {
    readonly kind: "user" | "partner" | "visitor" | "system";
    readonly id: string | null;
    readonly name: string | null;
    readonly sessionId: SessionId | null;
    /** Who acted in the name of the actor */
    readonly onBehalfId: UserId | null;
    /** Who allowed this one act */
    readonly approvedById: UserId | null;
  };
  readonly action: string;
  readonly outcome: "done" | "denied";
  readonly failureCode: string | null;
  readonly requestId: string | null;
  readonly siteId: SiteId | null;
  readonly targets: readonly ({
    readonly kind: string;
    readonly id: string;
    readonly changes: readonly ({
      readonly field: string;
      readonly redacted: boolean;
      /** JSON; null when it was nothing, or is redacted */
      readonly before: string | null;
      /** JSON; null when it is nothing, or is redacted */
      readonly after: string | null;
    })[] | null;
  })[];
}
export interface ParkedList {
  readonly items: readonly ({
    readonly subscriber: string;
    readonly aggregate: string;
    readonly aggregateId: string;
    readonly factId: string;
    readonly type: string;
    readonly attempts: number;
    readonly error: string | null;
    readonly parkedAt: Instant;
    readonly behind: number;
  })[];
}
export interface SearchTrail {
  readonly cursor?: string;
  readonly limit?: number;
  readonly actorId?: string;
  /** Or the start of one: `bookings.` */
  readonly action?: string;
  readonly targetKind?: string;
  readonly targetId?: string;
  readonly requestId?: string;
  readonly outcome?: "done" | "denied";
  readonly from?: Instant;
  readonly to?: Instant;
}
export interface VerifyChain {
  /** `seal:41` goes on after seal 41 */
  readonly cursor?: string;
}

export interface AuditCalls {
  readonly 'audit.parked': { kind: 'query'; input: AuditParkedInput; output: ParkedList; failure: never };
  readonly 'audit.replay': { kind: 'mutation'; input: AuditReplayInput; output: {
    readonly done: true;
  }; failure: 'replay/not-parked' };
  readonly 'audit.search': { kind: 'query'; input: SearchTrail; output: EntryPage; failure: never };
  readonly 'audit.timeline': { kind: 'query'; input: AskTimeline; output: EntryPage; failure: never };
  readonly 'audit.verifyChain': { kind: 'query'; input: VerifyChain; output: ChainView; failure: never };
}

export interface AuditProcedures {
  /**
   * Lists what stands still because a reaction to it failed again and again.
   *
   * Permission `audit.parked`: admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.audit.parked.query({});
   * ```
   */
  readonly parked: Query<{ input: AuditParkedInput; output: ParkedList; meta: unknown }>;
  /**
   * Delivers again what was parked, after what stopped it was mended.
   *
   * Permission `audit.replay`: admin (all). Since 0.2.0.
   *
   * Fails with `replay/not-parked`.
   *
   * @example
   * ```ts
   * await api.audit.replay.mutate({ subscriber: "subscriber", aggregate: "aggregate", aggregateId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly replay: Mutation<{ input: AuditReplayInput; output: {
    readonly done: true;
  }; meta: unknown }>;
  /**
   * Finds who did what, latest first, with what changed.
   *
   * Permission `audit.search`: manager (site), admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.audit.search.query({});
   * ```
   */
  readonly search: Query<{ input: SearchTrail; output: EntryPage; meta: unknown }>;
  /**
   * Shows everything that was done to one thing, oldest first.
   *
   * Permission `audit.timeline`: manager (site), admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.audit.timeline.query({ kind: "kind", id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly timeline: Query<{ input: AskTimeline; output: EntryPage; meta: unknown }>;
  /**
   * Checks a part of the chain of seals over the trail, and names the first link that does not hold.
   *
   * Permission `audit.verifyChain`: admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.audit.verifyChain.query({});
   * ```
   */
  readonly verifyChain: Query<{ input: VerifyChain; output: ChainView; meta: unknown }>;
}
