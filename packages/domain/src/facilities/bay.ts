import {
  allows,
  type BayId,
  type BayKind,
  type Change,
  change,
  ok,
  refusing,
  type SiteId,
  type SizeClass,
} from '../kernel/index.ts';
import { type BayStatus, bayMachine } from './bay-status.ts';
import { facilitiesFailures } from './failures.ts';

export type WashBay = {
  readonly id: BayId;
  readonly version: number;
  readonly siteId: SiteId;
  /** Unique per site: what is painted over the gate. */
  readonly number: number;
  readonly name: string;
  readonly kind: BayKind;
  /** The largest car that fits. */
  readonly maxSize: SizeClass;
  readonly equipment: readonly string[];
  readonly status: BayStatus;
};

type OfBay = { readonly bayId: BayId; readonly siteId: SiteId };
export type BayFact = OfBay &
  (
    | { readonly type: 'bay/added' | 'bay/changed' }
    | { readonly type: 'bay/status-changed'; readonly from: BayStatus; readonly to: BayStatus }
  );
type BayChange = Change<WashBay, BayFact>;

export type BayDraft = Omit<WashBay, 'version' | 'status'>;
export type BayPatch = Partial<Omit<BayDraft, 'id' | 'siteId'>>;
/** What the rules must know of the site's other bays. */
export type OtherBays = { readonly numbers: readonly number[] };

const refuse = refusing(facilitiesFailures);
const of = ({ id, siteId }: WashBay): OfBay => ({ bayId: id, siteId });

export const MOST_BAYS = 200;

export const WashBay = {
  add: (draft: BayDraft, others: OtherBays) => {
    if (others.numbers.length >= MOST_BAYS) return refuse('bay/too-many', { most: MOST_BAYS });
    if (others.numbers.includes(draft.number)) return refuse('bay/number-taken');
    const bay: WashBay = { ...draft, version: 0, status: 'active' };
    return ok<BayChange>(change(bay, { type: 'bay/added', ...of(bay) }));
  },

  /** `others` leaves this bay out. */
  update: (bay: WashBay, patch: BayPatch, others: OtherBays) => {
    const changed: WashBay = { ...bay, ...patch };
    if (others.numbers.includes(changed.number)) return refuse('bay/number-taken');
    return ok<BayChange>(change(changed, { type: 'bay/changed', ...of(changed) }));
  },

  setStatus: (bay: WashBay, to: BayStatus) => {
    const from = bay.status;
    if (!allows(bayMachine, from, to)) return refuse('bay/status-not-allowed', { from, to });
    return ok<BayChange>(change({ ...bay, status: to }, { type: 'bay/status-changed', ...of(bay), from, to }));
  },
} as const;
