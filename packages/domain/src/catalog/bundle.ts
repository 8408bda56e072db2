import { type BundleId, type Change, change, ok, refusing, type ServiceId } from '../kernel/index.ts';
import type { CatalogStatus } from './category.ts';
import { catalogFailures } from './failures.ts';
import { nameTaken } from './figures.ts';
import type { ServiceChannel } from './service.ts';

/** Services that cost less when they are taken together. */
export type Bundle = {
  readonly id: BundleId;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly serviceIds: readonly ServiceId[];
  /** Off each of its services, percent with two decimals as a whole number: 1000 is 10 %. */
  readonly basisPoints: number;
  /** Through which it is sold. */
  readonly channels: readonly ServiceChannel[];
  readonly status: CatalogStatus;
};

export type BundleFact = {
  readonly type: `bundle/${'created' | 'changed' | 'deactivated' | 'activated'}`;
  readonly bundleId: BundleId;
};
type BundleChange = Change<Bundle, BundleFact>;
export type BundleDraft = Omit<Bundle, 'version' | 'status'>;
export type BundlePatch = Partial<Omit<BundleDraft, 'id'> & Pick<Bundle, 'status'>>;
/** What the rules must know of the other active bundles. */
export type OtherBundles = { readonly names: readonly string[] };

/** Half at most: what goes deeper is a decision of its own, for each job. */
export const MOST_OFF = 5000;
export const LEAST_TOGETHER = 2;

const refuse = refusing(catalogFailures);
const told = (bundle: Bundle, type: BundleFact['type']): BundleChange => change(bundle, { type, bundleId: bundle.id });

const checked = (bundle: Bundle, others: OtherBundles) => {
  if (bundle.status === 'active' && nameTaken(bundle.name, others.names)) return refuse('bundle/name-taken');
  const together = new Set(bundle.serviceIds).size;
  return together < LEAST_TOGETHER || together < bundle.serviceIds.length
    ? refuse('bundle/too-few-services', { least: LEAST_TOGETHER })
    : ok(bundle);
};

const factOf = (from: CatalogStatus, to: CatalogStatus): BundleFact['type'] => {
  if (from === to) return 'bundle/changed';
  return to === 'active' ? 'bundle/activated' : 'bundle/deactivated';
};

export const Bundle = {
  create: (draft: BundleDraft, others: OtherBundles) => {
    const bundle = checked({ ...draft, version: 0, status: 'active' }, others);
    return bundle.ok ? ok(told(bundle.value, 'bundle/created')) : bundle;
  },

  /** `others` leaves this bundle out. */
  update: (bundle: Bundle, patch: BundlePatch, others: OtherBundles) => {
    const changed = checked({ ...bundle, ...patch }, others);
    return changed.ok ? ok(told(changed.value, factOf(bundle.status, changed.value.status))) : changed;
  },

  deactivate: (bundle: Bundle) =>
    bundle.status === 'inactive'
      ? refuse('bundle/already-inactive')
      : ok(told({ ...bundle, status: 'inactive' }, 'bundle/deactivated')),
} as const;
