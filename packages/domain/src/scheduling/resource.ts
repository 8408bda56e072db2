import type { BayStatus, WashBay } from '../facilities/index.ts';
import type { BayId, BayKind, Instant, Position, ResourceId, SiteId, SizeClass, Span } from '../kernel/index.ts';

export const resourceKinds = ['bay', 'team', 'staff', 'equipment'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** From where a mobile team drives, how far, and how many jobs of a business day it takes. */
export type Reach = { readonly base: Position; readonly radiusKm: number; readonly dailyCapacity: number };

/** Whatever can be busy. Scheduling's own copy of what other features say of it; the row that is locked. */
export type Resource = {
  readonly id: ResourceId;
  readonly kind: ResourceKind;
  readonly siteId: SiteId;
  /** Further sites at which a person works. */
  readonly alsoAt: readonly SiteId[];
  /** The bay, team, person or asset that it stands for. */
  readonly refId: string;
  readonly name: string;
  readonly number: number;
  /** Of bays only. */
  readonly bayKind: BayKind | null;
  /** Of bays only. */
  readonly maxSize: SizeClass | null;
  /** What a bay or team has at hand; of an asset, the one thing that it is. */
  readonly equipment: readonly string[];
  /** Of people only. */
  readonly skills: readonly string[];
  /** Of people only: when the first of their required papers ends. */
  readonly papersUntil: Instant | null;
  /** Of teams only. */
  readonly reach: Reach | null;
  readonly status: BayStatus;
};

type OfPlace = {
  readonly resourceId: ResourceId;
  readonly number: number;
  readonly name: string;
  readonly equipment: readonly string[];
  readonly status: BayStatus;
};

/** A bay as the search for slots sees it. */
export type BayResource = OfPlace & {
  readonly mode: 'bay';
  readonly bayId: BayId;
  readonly kind: BayKind;
  readonly maxSize: SizeClass;
};
/** A team that drives to the car. */
export type TeamResource = OfPlace & Reach & { readonly mode: 'mobile' };
/** Where a job is done: exactly one of them a job. */
export type Place = BayResource | TeamResource;
export const placeModes = ['bay', 'mobile'] as const;
export type PlaceMode = (typeof placeModes)[number];

/** A person with the times for which the rota has them at the site. */
export type Worker = {
  readonly resourceId: ResourceId;
  readonly number: number;
  readonly skills: readonly string[];
  readonly duties: readonly Span[];
  readonly papersUntil: Instant | null;
};
/** A thing that is carried to the job: one of its `item` serves one job at a time. */
export type Asset = { readonly resourceId: ResourceId; readonly item: string };

const bare = {
  alsoAt: [],
  bayKind: null,
  maxSize: null,
  equipment: [],
  skills: [],
  papersUntil: null,
  reach: null,
} as const;

type OfTeam = OfPlace & Reach & { readonly siteId: SiteId };
type OfWorker = Omit<Worker, 'duties'> & Pick<Resource, 'siteId' | 'alsoAt' | 'name' | 'status'>;
type OfAsset = Asset & Pick<Resource, 'siteId' | 'name' | 'status'>;

export const Resource = {
  ofBay: (id: ResourceId, bay: WashBay): Resource => {
    const { id: refId, siteId, number, name, kind: bayKind, maxSize, equipment, status } = bay;
    return { ...bare, id, kind: 'bay', siteId, refId, name, number, bayKind, maxSize, equipment, status };
  },

  ofTeam: ({
    resourceId: id,
    siteId,
    number,
    name,
    equipment,
    status,
    base,
    radiusKm,
    dailyCapacity,
  }: OfTeam): Resource => {
    const reach = { base, radiusKm, dailyCapacity };
    return { ...bare, id, kind: 'team', siteId, refId: id, name, number, equipment, status, reach };
  },

  ofWorker: ({ resourceId: id, siteId, alsoAt, number, name, skills, papersUntil, status }: OfWorker): Resource => ({
    ...bare,
    id,
    kind: 'staff',
    siteId,
    alsoAt,
    refId: id,
    name,
    number,
    skills,
    papersUntil,
    status,
  }),

  ofAsset: ({ resourceId: id, siteId, item, name, status }: OfAsset): Resource => ({
    ...bare,
    id,
    kind: 'equipment',
    siteId,
    refId: id,
    name,
    number: 0,
    equipment: [item],
    status,
  }),

  /** Null for what is no bay. */
  asBay: ({ id, refId, bayKind, maxSize, number, name, equipment, status }: Resource): BayResource | null =>
    bayKind === null || maxSize === null
      ? null
      : { mode: 'bay', resourceId: id, bayId: refId, number, name, kind: bayKind, maxSize, equipment, status },

  /** Null for what is no team. */
  asTeam: ({ id, reach, number, name, equipment, status }: Resource): TeamResource | null =>
    reach === null ? null : { mode: 'mobile', resourceId: id, number, name, equipment, status, ...reach },

  /** Null for what is nobody, or who is not here any more. */
  asWorker: (
    { id, kind, number, skills, papersUntil, status }: Resource,
    rota: readonly { readonly staffId: string; readonly span: Span }[],
  ): Worker | null => {
    if (kind !== 'staff' || status !== 'active') return null;
    const own: string = id;
    const duties = rota.filter(({ staffId }) => staffId === own).map(({ span }) => span);
    return { resourceId: id, number, skills, papersUntil, duties };
  },

  /** Null for what is no thing, or out of order. */
  asAsset: ({ id, kind, equipment, status }: Resource): Asset | null => {
    const [item] = equipment;
    return kind !== 'equipment' || item === undefined || status !== 'active' ? null : { resourceId: id, item };
  },
} as const;
