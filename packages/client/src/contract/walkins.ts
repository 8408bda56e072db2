// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnId, CustomerId, Id, Instant, Money, ResourceId, ServiceId, SiteId, SizeClass } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query, TRPCSubscriptionProcedure as Subscription } from '@trpc/server';

export interface AskQueue {
  readonly siteId: SiteId;
}
export interface AskWait {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
}
export interface QueueNews {
  readonly at: Instant;
}
export interface QueueView {
  readonly asOf: Instant;
  readonly zone: string;
  readonly items: readonly ({
    readonly id: Id<'WalkIn'>;
    readonly ticket: number;
    /** Masked, but for staff of the site */
    readonly plate: string;
    readonly status: "waiting" | "called" | "in_progress" | "completed" | "left" | "cancelled";
    readonly bay: string | null;
    /** When the work will begin, as it looks now */
    readonly expectedAt: Instant | null;
    /** For staff of the site */
    readonly details: WalkInView | null;
  })[];
  /** We said, it took: of the last waits, how many lay in their band */
  readonly score: {
    readonly waits: number;
    readonly withinBand: number;
    readonly medianErrorMinutes: number;
  };
}
export interface WaitView {
  readonly asOf: Instant;
  /** Null: nothing begins today any more */
  readonly startsAt: Instant | null;
  readonly wait: {
    readonly minutes: number;
    readonly least: number;
    readonly most: number;
  } | null;
  readonly ahead: number;
}
export interface WalkInView {
  readonly id: Id<'WalkIn'>;
  readonly version: number;
  readonly siteId: SiteId;
  readonly number: string;
  readonly ticket: number;
  readonly plate: string;
  readonly size: SizeClass;
  readonly customerId: CustomerId | null;
  readonly status: "waiting" | "called" | "in_progress" | "completed" | "left" | "cancelled";
  readonly payment: "pending" | "partly_paid" | "paid" | "refunded";
  /** Minutes until the work begins, and the band in which eight of ten waits lie */
  readonly promised: {
    readonly minutes: number;
    readonly least: number;
    readonly most: number;
  };
  readonly arrivedAt: Instant;
  readonly calledAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly resourceId: ResourceId | null;
  readonly minutes: number;
  readonly services: readonly string[];
  readonly discountPercent: number;
  /** For those who may see money */
  readonly totalPrice: Money | null;
}
export interface WalkinsArriveInput {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly plate: string;
  /** ISO 3166-1 alpha-2; the site’s own without it */
  readonly country?: string;
  /** Without it as the house knows the car, else standard */
  readonly size?: SizeClass;
  /** Whose it is, where that is known */
  readonly customerId?: CustomerId;
  readonly discountPercent?: number;
  /** The listed total that was shown; another one is refused */
  readonly expectedTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  /** Begins at once, in the first bay that does */
  readonly startNow?: boolean;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface WalkinsCallUpInput {
  readonly walkInId: Id<'WalkIn'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface WalkinsCancelInput {
  readonly walkInId: Id<'WalkIn'>;
  readonly reason: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface WalkinsCompleteInput {
  readonly walkInId: Id<'WalkIn'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface WalkinsEnqueueInput {
  readonly walkInId: Id<'WalkIn'>;
  /** Before all, behind all, or by when they came */
  readonly place: "first" | "last" | "turn";
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface WalkinsLeaveInput {
  readonly walkInId: Id<'WalkIn'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface WalkinsSkipInput {
  readonly walkInId: Id<'WalkIn'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface WalkinsStartInput {
  readonly walkInId: Id<'WalkIn'>;
  /** The bay; the first that does without it */
  readonly resourceId?: ResourceId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}

export interface WalkinsCalls {
  readonly 'walkins.arrive': { kind: 'mutation'; input: WalkinsArriveInput; output: WalkInView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' | 'vehicle/no-plate' | 'walk-in/bay-occupied' | 'walk-in/discount-too-high' | 'walk-in/here-already' | 'walk-in/no-bay-free' | 'walk-in/not-allowed-now' | 'walk-in/price-changed' | 'walk-in/too-short' };
  readonly 'walkins.callUp': { kind: 'mutation'; input: WalkinsCallUpInput; output: WalkInView; failure: 'walk-in/not-allowed-now' | 'walk-in/unknown' };
  readonly 'walkins.cancel': { kind: 'mutation'; input: WalkinsCancelInput; output: WalkInView; failure: 'walk-in/not-allowed-now' | 'walk-in/reason-missing' | 'walk-in/unknown' };
  readonly 'walkins.complete': { kind: 'mutation'; input: WalkinsCompleteInput; output: WalkInView; failure: 'walk-in/not-allowed-now' | 'walk-in/unknown' };
  readonly 'walkins.enqueue': { kind: 'mutation'; input: WalkinsEnqueueInput; output: WalkInView; failure: 'walk-in/not-allowed-now' | 'walk-in/unknown' };
  readonly 'walkins.leave': { kind: 'mutation'; input: WalkinsLeaveInput; output: WalkInView; failure: 'walk-in/not-allowed-now' | 'walk-in/unknown' };
  readonly 'walkins.queue': { kind: 'query'; input: AskQueue; output: QueueView; failure: 'site/unknown' };
  readonly 'walkins.queueChanges': { kind: 'subscription'; input: AskQueue; output: QueueNews; failure: never };
  readonly 'walkins.skip': { kind: 'mutation'; input: WalkinsSkipInput; output: WalkInView; failure: 'walk-in/not-allowed-now' | 'walk-in/skip-too-early' | 'walk-in/unknown' };
  readonly 'walkins.start': { kind: 'mutation'; input: WalkinsStartInput; output: WalkInView; failure: 'site/unknown' | 'walk-in/bay-occupied' | 'walk-in/no-bay-free' | 'walk-in/not-allowed-now' | 'walk-in/unknown' };
  readonly 'walkins.waitEstimate': { kind: 'query'; input: AskWait; output: WaitView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
}

export interface WalkinsProcedures {
  /**
   * Takes in a car that comes without a booking: a number, a promise, and work at once if asked.
   *
   * Permission `walkins.arrive`: cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`, `vehicle/no-plate`, `walk-in/bay-occupied`, `walk-in/discount-too-high`, `walk-in/here-already`, `walk-in/no-bay-free`, `walk-in/not-allowed-now`, `walk-in/price-changed`, `walk-in/too-short`.
   *
   * @example
   * ```ts
   * await api.walkins.arrive.mutate({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], plate: "plate" });
   * ```
   */
  readonly arrive: Mutation<{ input: WalkinsArriveInput; output: WalkInView; meta: unknown }>;
  /**
   * Calls one who waits: the screen shows their number.
   *
   * Permission `walkins.callUp`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `walk-in/not-allowed-now`, `walk-in/unknown`.
   *
   * @example
   * ```ts
   * await api.walkins.callUp.mutate({ walkInId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly callUp: Mutation<{ input: WalkinsCallUpInput; output: WalkInView; meta: unknown }>;
  /**
   * Sends one who waits away, with a reason.
   *
   * Permission `walkins.cancel`: cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `walk-in/not-allowed-now`, `walk-in/reason-missing`, `walk-in/unknown`.
   *
   * @example
   * ```ts
   * await api.walkins.cancel.mutate({ walkInId: "01930000-0000-7000-8000-000000000001", reason: "reason" });
   * ```
   */
  readonly cancel: Mutation<{ input: WalkinsCancelInput; output: WalkInView; meta: unknown }>;
  /**
   * Ends the work; the rest of its time is free again.
   *
   * Permission `walkins.complete`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `walk-in/not-allowed-now`, `walk-in/unknown`.
   *
   * @example
   * ```ts
   * await api.walkins.complete.mutate({ walkInId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly complete: Mutation<{ input: WalkinsCompleteInput; output: WalkInView; meta: unknown }>;
  /**
   * Gives one who waits another place in the queue.
   *
   * Permission `walkins.enqueue`: cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `walk-in/not-allowed-now`, `walk-in/unknown`.
   *
   * @example
   * ```ts
   * await api.walkins.enqueue.mutate({ walkInId: "01930000-0000-7000-8000-000000000001", place: "first" });
   * ```
   */
  readonly enqueue: Mutation<{ input: WalkinsEnqueueInput; output: WalkInView; meta: unknown }>;
  /**
   * Notes that one who waits has gone.
   *
   * Permission `walkins.leave`: cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `walk-in/not-allowed-now`, `walk-in/unknown`.
   *
   * @example
   * ```ts
   * await api.walkins.leave.mutate({ walkInId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly leave: Mutation<{ input: WalkinsLeaveInput; output: WalkInView; meta: unknown }>;
  /**
   * Shows a site’s queue: numbers and masked plates, and everything for its staff.
   *
   * Permission `walkins.queue`: anyone. Since 0.2.0.
   *
   * Fails with `site/unknown`.
   *
   * @example
   * ```ts
   * await api.walkins.queue.query({ siteId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly queue: Query<{ input: AskQueue; output: QueueView; meta: unknown }>;
  /**
   * Tells each time something changes in a site’s queue.
   *
   * Permission `walkins.queueChanges`: anyone. Since 0.2.0.
   *
   * @example
   * ```ts
   * api.walkins.queueChanges.subscribe({ siteId: "01930000-0000-7000-8000-000000000001" }, { onData });
   * ```
   */
  readonly queueChanges: Subscription<{ input: AskQueue; output: AsyncIterable<QueueNews>; meta: unknown }>;
  /**
   * Goes on to the next when one who was called does not come.
   *
   * Permission `walkins.skip`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `walk-in/not-allowed-now`, `walk-in/skip-too-early`, `walk-in/unknown`.
   *
   * @example
   * ```ts
   * await api.walkins.skip.mutate({ walkInId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly skip: Mutation<{ input: WalkinsSkipInput; output: WalkInView; meta: unknown }>;
  /**
   * Begins the work in a bay that is free for all of it.
   *
   * Permission `walkins.start`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `site/unknown`, `walk-in/bay-occupied`, `walk-in/no-bay-free`, `walk-in/not-allowed-now`, `walk-in/unknown`.
   *
   * @example
   * ```ts
   * await api.walkins.start.mutate({ walkInId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly start: Mutation<{ input: WalkinsStartInput; output: WalkInView; meta: unknown }>;
  /**
   * Tells how long one would wait who came now, with a band.
   *
   * Permission `walkins.waitEstimate`: anyone. Since 0.2.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`.
   *
   * @example
   * ```ts
   * await api.walkins.waitEstimate.query({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact" });
   * ```
   */
  readonly waitEstimate: Query<{ input: AskWait; output: WaitView; meta: unknown }>;
}
