import type { HoldId, Instant, ResourceId, Result, SiteId, Span } from '@bling/domain/kernel';
import type { Allocation, Busy, Hold, HoldFact, Resource } from '@bling/domain/scheduling';
import type { AddOns, Services } from '../catalog/index.ts';
import type { Assets, Bays, Sites, Teams } from '../facilities/ports.ts';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';
import type { Duties, StaffMembers } from '../staff/ports.ts';

export interface Resources {
  /** Those of the site, and the people of others who also work there. */
  readonly ofSite: (siteId: SiteId) => Promise<readonly Resource[]>;
  readonly find: (id: ResourceId) => Promise<Resource | null>;
  /**
   * Locks the rows in id order, so that two jobs that want the same bays take turns and never deadlock. Bays come before
   * the holds and allocations that stand in them.
   */
  readonly lock: (ids: readonly ResourceId[]) => Promise<void>;
  readonly put: (resource: Resource) => Promise<void>;
}

export type BusySearch = {
  readonly resourceIds: readonly ResourceId[];
  readonly span: Span;
  /** Holds that have expired by then are left out. */
  readonly now: Instant;
  /** The visitor whose own hold does not count. */
  readonly except: string | null;
  /** The work inside each busy time too, for explaining. */
  readonly withJobs: boolean;
};

/** What an allocation belongs to. */
export type AllocationRef = Allocation['ref'];

export interface Allocations {
  /** One range query over all the resources. */
  readonly busy: (search: BusySearch) => Promise<readonly Busy[]>;
  /** Deletes the expired holds of resources that are locked. */
  readonly purge: (resourceIds: readonly ResourceId[], now: Instant) => Promise<void>;
  /** The constraint has the last word: after a refusal the transaction is lost. */
  readonly take: (allocations: readonly Allocation[]) => Promise<Result<null, 'taken'>>;
  /** The buffers of what stands around some work are cut to make room for it; its own minutes are nobody's to give. */
  readonly giveWay: (resourceIds: readonly ResourceId[], work: Span) => Promise<void>;
  readonly release: (ref: AllocationRef) => Promise<void>;
  readonly extend: (ref: AllocationRef, expiresAt: Instant) => Promise<void>;
}

export interface Holds extends Repository<Hold, HoldFact> {
  /** The visitor's active one, whether or not its time is up. */
  readonly activeOf: (visitorKey: string) => Promise<Hold | null>;
  /** The same, locked: after the bays, as everyone does who takes both. */
  readonly lockActiveOf: (visitorKey: string) => Promise<Hold | null>;
  readonly due: (now: Instant, limit: number) => Promise<readonly HoldId[]>;
}

export interface SchedulingPorts extends Clock {
  readonly sites: Pick<Sites, 'find'>;
  readonly bays: Pick<Bays, 'find'>;
  readonly teams: Pick<Teams, 'find'>;
  readonly assets: Pick<Assets, 'find'>;
  readonly staffMembers: Pick<StaffMembers, 'find'>;
  readonly services: Pick<Services, 'some'>;
  readonly addOns: Pick<AddOns, 'some'>;
  readonly resources: Resources;
  readonly allocations: Allocations;
  readonly holds: Holds;
  readonly duties: Duties;
}
