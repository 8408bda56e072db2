import { allows, type Change, change, type Id, ok, refusing, type SiteId } from '../kernel/index.ts';
import { type BayStatus, bayMachine } from './bay-status.ts';
import { facilitiesFailures } from './failures.ts';

export type AssetId = Id<'Asset'>;

/** One piece of equipment that a job takes with it: there are two polishers, so two jobs polish at once. */
export type EquipmentAsset = {
  readonly id: AssetId;
  readonly version: number;
  readonly siteId: SiteId;
  /** What services and bays call it: `polisher`. */
  readonly kind: string;
  /** Which of its kind it is, unique per site, whatever its case: `Polisher 2`. */
  readonly label: string;
  readonly status: BayStatus;
};

export const MOST_ASSETS = 300;

type OfAsset = { readonly assetId: AssetId; readonly siteId: SiteId };
export type AssetFact = OfAsset &
  (
    | { readonly type: 'equipment/added' | 'equipment/changed' }
    | { readonly type: 'equipment/status-changed'; readonly from: BayStatus; readonly to: BayStatus }
  );
export type AssetChange = Change<EquipmentAsset, AssetFact>;
export type AssetDraft = Omit<EquipmentAsset, 'version' | 'status'>;
export type AssetPatch = Partial<Omit<AssetDraft, 'id' | 'siteId'>>;
/** What the rules must know of the site's other equipment. */
export type OtherAssets = { readonly labels: readonly string[] };

const refuse = refusing(facilitiesFailures);
const of = ({ id, siteId }: EquipmentAsset): OfAsset => ({ assetId: id, siteId });
const isTaken = (label: string, { labels }: OtherAssets): boolean =>
  labels.some((other) => other.toLowerCase() === label.toLowerCase());

export const EquipmentAsset = {
  add: (draft: AssetDraft, others: OtherAssets) => {
    if (others.labels.length >= MOST_ASSETS) return refuse('equipment/too-many', { most: MOST_ASSETS });
    if (isTaken(draft.label, others)) return refuse('equipment/label-taken');
    const asset: EquipmentAsset = { ...draft, version: 0, status: 'active' };
    return ok<AssetChange>(change(asset, { type: 'equipment/added', ...of(asset) }));
  },

  /** `others` leaves this one out. */
  update: (asset: EquipmentAsset, patch: AssetPatch, others: OtherAssets) => {
    const changed: EquipmentAsset = { ...asset, ...patch };
    if (isTaken(changed.label, others)) return refuse('equipment/label-taken');
    return ok<AssetChange>(change(changed, { type: 'equipment/changed', ...of(changed) }));
  },

  setStatus: (asset: EquipmentAsset, to: BayStatus) => {
    const from = asset.status;
    if (!allows(bayMachine, from, to)) return refuse('equipment/status-not-allowed', { from, to });
    const fact = { type: 'equipment/status-changed', ...of(asset), from, to } as const;
    return ok<AssetChange>(change({ ...asset, status: to }, fact));
  },
} as const;
