import type { Actor, ApprovalId, Instant } from '@bling/domain/kernel';
import type { Answer } from './outcome.ts';
import type { WakeUps } from './wake-ups.ts';

/** Runs work on one set of ports: a transaction when it writes, none when it reads. */
export type Run<P> = <A extends Answer>(work: (ports: P) => Promise<A>) => Promise<A>;

/** What the trail keeps of one mutation; its targets are the aggregates that the transaction saved. */
export type AuditNote = {
  readonly actor: Actor;
  readonly action: string;
  readonly outcome: 'done' | 'denied';
  readonly failureCode: string | null;
  readonly requestId: string;
};

/** A key belongs to one action of one person: the same key with another payload is another action. */
export type Claim = {
  readonly actorKey: string;
  readonly key: string;
  readonly procedure: string;
  readonly payloadHash: string;
};
export type Claimed =
  | { readonly state: 'new' }
  | { readonly state: 'in-flight' }
  | { readonly state: 'other-payload' }
  | { readonly state: 'done'; readonly remembered: unknown };

/** Ports that every use case may ask. */
export type Clock = { readonly now: () => Instant; readonly newId: () => string };

/** What the kernel itself writes, in the transaction of the mutation it accompanies. */
export type KernelPorts = Clock & {
  readonly wakeUps: WakeUps;
  readonly audit: (note: AuditNote) => Promise<void>;
  /** Uses up what others allowed for one act; false when another act did before. */
  readonly spendApprovals: (ids: readonly ApprovalId[]) => Promise<boolean>;
  /** Whether this transaction has saved something that an entry would tell of. */
  readonly hasSaved: () => boolean;
  readonly idempotency: {
    readonly claim: (claim: Claim) => Promise<Claimed>;
    readonly remember: (claim: Claim, answer: unknown) => Promise<void>;
  };
};

/** What one request brings to its procedures. */
export type Context<P, R> = {
  readonly actor: Actor;
  readonly requestId: string;
  readonly write: Run<P>;
  readonly read: Run<P>;
  readonly now: () => Instant;
  /** Of what goes on and on: ends with the call, or soon after the session that asked has ended. */
  readonly untilSignedOut?: ((over: AbortSignal) => AbortSignal) | undefined;
  /** Ports to slow or outside work: never inside a transaction. */
  readonly outside: R;
};
