import type {
  AssetFact,
  BayFact,
  Closure,
  ClosureFact,
  EquipmentAsset,
  MobileTeam,
  Site,
  SiteFact,
  TeamFact,
  WashBay,
} from '@bling/domain/facilities';
import type { CategoryId, BookingId, Instant, Money, Result, SiteId, Span } from '@bling/domain/kernel';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';

export interface Sites extends Repository<Site, SiteFact> {
  readonly all: () => Promise<readonly Site[]>;
}
export interface Bays extends Repository<WashBay, BayFact> {
  readonly ofSite: (siteId: SiteId) => Promise<readonly WashBay[]>;
}
export interface Teams extends Repository<MobileTeam, TeamFact> {
  /** By name. */
  readonly ofSite: (siteId: SiteId) => Promise<readonly MobileTeam[]>;
}
export interface Assets extends Repository<EquipmentAsset, AssetFact> {
  /** By label. */
  readonly ofSite: (siteId: SiteId) => Promise<readonly EquipmentAsset[]>;
}
export interface Closures extends Repository<Closure, ClosureFact> {
  /** Those not removed that touch the span. */
  readonly within: (siteId: SiteId, span: Span) => Promise<readonly Closure[]>;
}

export type InTheWay = { readonly bookings: readonly { readonly bookingId: BookingId; readonly startsAt: Instant }[] };

/** What closures and bays need of the plan downstream: scheduling implements it. */
export interface Plan {
  /** Takes every bay and team that the closure names for its span, or answers what stands there. */
  readonly block: (closure: Closure) => Promise<Result<null, InTheWay>>;
  readonly unblock: (closure: Closure) => Promise<void>;
  /** The bookings in a bay that are not over by then, soonest first. */
  readonly waiting: (bay: Pick<WashBay, 'id'>, from: Instant) => Promise<InTheWay['bookings']>;
}

export type FirstService = {
  readonly name: string;
  readonly description: string;
  readonly price: Money;
  readonly minutes: number;
};
/** What the first-run wizard needs of the catalog downstream. */
export interface FirstMenu {
  /** Opens a category with these services, whose names differ. */
  readonly open: (services: readonly FirstService[]) => Promise<CategoryId>;
}
/** What it needs of pricing downstream: nothing of a category has a price before its tax is known. */
export interface FirstTax {
  readonly set: (categoryId: CategoryId, basisPoints: number) => Promise<void>;
}

export interface FacilitiesPorts extends Clock {
  readonly sites: Sites;
  readonly bays: Bays;
  readonly teams: Teams;
  readonly assets: Assets;
  readonly closures: Closures;
  readonly plan: Plan;
  readonly firstMenu: FirstMenu;
  readonly firstTax: FirstTax;
}
