import type { BayStatus, WashBay } from '../facilities/index.ts';
import type { BayId, BayKind, ResourceId, SiteId, SizeClass } from '../kernel/index.ts';

export const resourceKinds = ['bay', 'team', 'staff', 'equipment'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Whatever can be busy. Scheduling's own copy of what other features say of it; the row that is locked. */
export type Resource = {
  readonly id: ResourceId;
  readonly kind: ResourceKind;
  readonly siteId: SiteId;
  /** The bay, team, person or asset that it stands for. */
  readonly refId: string;
  readonly name: string;
  readonly number: number;
  /** Of bays only. */
  readonly bayKind: BayKind | null;
  /** Of bays only. */
  readonly maxSize: SizeClass | null;
  readonly equipment: readonly string[];
  readonly status: BayStatus;
};

/** A bay as the search for slots sees it. */
export type BayResource = {
  readonly resourceId: ResourceId;
  readonly bayId: BayId;
  readonly number: number;
  readonly name: string;
  readonly kind: BayKind;
  readonly maxSize: SizeClass;
  readonly equipment: readonly string[];
  readonly status: BayStatus;
};

export const Resource = {
  ofBay: (id: ResourceId, bay: WashBay): Resource => {
    const { id: refId, siteId, number, name, kind: bayKind, maxSize, equipment, status } = bay;
    return { id, kind: 'bay', siteId, refId, name, number, bayKind, maxSize, equipment, status };
  },

  /** Null for what is no bay. */
  asBay: ({ id, refId, bayKind, maxSize, number, name, equipment, status }: Resource): BayResource | null =>
    bayKind === null || maxSize === null
      ? null
      : { resourceId: id, bayId: refId, number, name, kind: bayKind, maxSize, equipment, status },
} as const;
