import {
  type BayKind,
  type CategoryId,
  type Change,
  change,
  type Money,
  ok,
  refusing,
  type ServiceId,
  type SiteId,
  type SizeClass,
} from '../kernel/index.ts';
import type { CatalogStatus } from './category.ts';
import { catalogFailures } from './failures.ts';
import {
  type Figures,
  figuresAt,
  figuresFor,
  nameTaken,
  oneCurrency,
  type SiteFigures,
  type Sized,
  samePrices,
} from './figures.ts';

export const serviceChannels = ['web', 'phone', 'counter', 'partner'] as const;
export type ServiceChannel = (typeof serviceChannels)[number];
export const guarantees = ['none', 'card', 'deposit'] as const;
export type Guarantee = (typeof guarantees)[number];

/** What the work asks of a bay and of people. */
export type Needs = {
  /** Empty: any kind will do. */
  readonly bayKinds: readonly BayKind[];
  readonly equipment: readonly string[];
  /** What those who do it must be able to do, between them. */
  readonly skills: readonly string[];
};

export type Service = Sized &
  Needs & {
    readonly id: ServiceId;
    readonly version: number;
    readonly categoryId: CategoryId;
    readonly name: string;
    readonly description: string;
    /** What is done, point by point. */
    readonly includes: readonly string[];
    readonly order: number;
    readonly channels: readonly ServiceChannel[];
    /** Minutes that the bay needs before and after the work. */
    readonly bufferBefore: number;
    readonly bufferAfter: number;
    readonly isPopular: boolean;
    readonly guarantee: Guarantee;
    /** Whether a team may do it where the car stands. */
    readonly mobileAllowed: boolean;
    /** Hours after the work in which the car is not to be washed; null: none. */
    readonly cureHours: number | null;
    /** Path of a picture on the server. */
    readonly image: string | null;
    /** The sites that differ; at every other it is offered as listed. */
    readonly sites: readonly SiteFigures[];
    readonly status: CatalogStatus;
  };

type OfService = { readonly serviceId: ServiceId; readonly categoryId: CategoryId };
export type ServiceFact = OfService &
  (
    | { readonly type: 'service/created'; readonly price: Money }
    | { readonly type: 'service/changed' | 'service/deactivated' | 'service/activated' }
    | { readonly type: 'service/price-changed'; readonly from: Money; readonly to: Money }
  );
type ServiceChange = Change<Service, ServiceFact>;

export type ServiceDraft = Omit<Service, 'version' | 'status'>;
export type ServicePatch = Partial<Omit<ServiceDraft, 'id'> & Pick<Service, 'status'>>;
/** What the rules must know of the other active services of the category. */
export type OtherServices = { readonly names: readonly string[]; readonly popular: number };

export const MOST_POPULAR = 5;

const refuse = refusing(catalogFailures);
/** The same price at every site that either speaks of. */
const sameSites = (a: Service, b: Service): boolean =>
  [...a.sites, ...b.sites].every(({ siteId }) => samePrices(listedAt(a, siteId), listedAt(b, siteId)));

const of = ({ id, categoryId }: Service): OfService => ({ serviceId: id, categoryId });

const factOf = (from: CatalogStatus, to: CatalogStatus) => {
  if (from === to) return 'service/changed';
  return to === 'active' ? 'service/activated' : 'service/deactivated';
};

const onePrice = (service: Service): boolean =>
  oneCurrency(service) &&
  service.sites.every(({ price }) => price === null || price.currency === service.price.currency);
const ofSite = ({ sites }: Service, siteId: SiteId): SiteFigures | undefined =>
  sites.find((site) => site.siteId === siteId);
const listedAt = (service: Service, siteId: SiteId): Sized => {
  const { price, minutes, bySize } = service;
  return figuresAt({ price, minutes, bySize }, ofSite(service, siteId) ?? { price: null, minutes: null });
};
const twice = (sites: readonly SiteFigures[]): boolean =>
  new Set(sites.map(({ siteId }) => siteId)).size < sites.length;

const checked = (service: Service, others: OtherServices) => {
  if (nameTaken(service.name, others.names)) return refuse('service/name-taken');
  if (service.isPopular && others.popular >= MOST_POPULAR)
    return refuse('service/too-many-popular', { most: MOST_POPULAR });
  if (twice(service.sites)) return refuse('service/site-twice');
  if (!onePrice(service)) return refuse('service/other-currency', { currency: service.price.currency });
  return ok(service);
};

export const Service = {
  create: (draft: ServiceDraft, others: OtherServices) => {
    const service = checked({ ...draft, version: 0, status: 'active' }, others);
    if (!service.ok) return service;
    const created: ServiceFact = { type: 'service/created', ...of(service.value), price: draft.price };
    return ok<ServiceChange>(change(service.value, created));
  },

  /** `others` leaves this service out and speaks of the category it moves to. A new price is a fact of its own. */
  update: (service: Service, patch: ServicePatch, others: OtherServices) => {
    const changed = checked({ ...service, ...patch }, others);
    if (!changed.ok) return changed;
    const next = changed.value;
    const told: ServiceFact = { type: factOf(service.status, next.status), ...of(next) };
    if (samePrices(service, next) && sameSites(service, next)) return ok(change<Service, ServiceFact>(next, told));
    const repriced: ServiceFact = {
      type: 'service/price-changed',
      ...of(next),
      from: service.price,
      to: next.price,
    };
    return ok(change<Service, ServiceFact>(next, told, repriced));
  },

  /** It leaves the menu; bookings that hold it keep their copy. */
  deactivate: (service: Service) =>
    service.status === 'inactive'
      ? refuse('service/already-inactive')
      : ok<ServiceChange>(change({ ...service, status: 'inactive' }, { type: 'service/deactivated', ...of(service) })),

  forSize: (service: Service, size: SizeClass): Figures => figuresFor(service, size),

  /** The service as one site sells it; null where the site does not. */
  at: (service: Service, siteId: SiteId): Service | null => {
    const own = ofSite(service, siteId);
    return own?.available === false ? null : Service.listedAt(service, siteId);
  },

  /** As the site lists it, or did while it sold it. */
  listedAt: (service: Service, siteId: SiteId): Service => ({ ...service, ...listedAt(service, siteId) }),
} as const;
