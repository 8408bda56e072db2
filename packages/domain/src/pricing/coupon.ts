import {
  type Change,
  change,
  type Instant,
  type Money,
  ok,
  refusing,
  type ServiceId,
  type SiteId,
} from '../kernel/index.ts';
import { DEEP, depthOf, type Effect } from './effect.ts';
import { pricingFailures } from './failures.ts';
import type { Leave, PriceStatus } from './rule.ts';
import { isNever, isOpen, type Window } from './window.ts';

export type CouponId = string;

export type Coupon = {
  readonly id: CouponId;
  readonly version: number;
  /** As `normaliseCode` writes it. */
  readonly code: string;
  readonly name: string;
  /** Always a discount. */
  readonly effect: Effect & { readonly direction: 'down' };
  readonly window: Window;
  readonly siteIds: readonly SiteId[];
  readonly serviceIds: readonly ServiceId[];
  /** What the job must cost without it. */
  readonly minTotal: Money | null;
  readonly maxUses: number | null;
  readonly maxPerCustomer: number | null;
  readonly status: PriceStatus;
};

export type CouponFact = {
  readonly type: `coupon/${'created' | 'changed' | 'deactivated'}`;
  readonly couponId: CouponId;
};
export type CouponChange = Change<Coupon, CouponFact>;
export type CouponDraft = Omit<Coupon, 'version' | 'status'>;
export type CouponPatch = Partial<Omit<CouponDraft, 'id' | 'code'>>;

const refuse = refusing(pricingFailures);
const told = (coupon: Coupon, type: CouponFact['type']): CouponChange => change(coupon, { type, couponId: coupon.id });

/** One spelling of what people type: capitals, without spaces and dashes. */
export const normaliseCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—_]/gu, '');

const checked = (coupon: Coupon, { mayGoDeep }: Leave) => {
  if (isNever(coupon.window)) return refuse('coupon/never');
  if (!mayGoDeep && depthOf(coupon.effect) > DEEP) return refuse('coupon/too-deep', { mostPercent: DEEP / 100 });
  return ok(coupon);
};

export const Coupon = {
  /** `codes` are those of all coupons, ended ones too: what was printed once means one thing. */
  create: (draft: CouponDraft, codes: readonly string[], leave: Leave) => {
    if (codes.includes(draft.code)) return refuse('coupon/code-taken');
    const coupon = checked({ ...draft, version: 0, status: 'active' }, leave);
    return coupon.ok ? ok(told(coupon.value, 'coupon/created')) : coupon;
  },

  /** The code stays: it is out there. A coupon that was ended comes back by it. */
  update: (coupon: Coupon, patch: CouponPatch, leave: Leave) => {
    const changed = checked({ ...coupon, ...patch, status: 'active' }, leave);
    return changed.ok ? ok(told(changed.value, 'coupon/changed')) : changed;
  },

  deactivate: (coupon: Coupon) =>
    coupon.status === 'inactive'
      ? refuse('coupon/already-inactive')
      : ok(told({ ...coupon, status: 'inactive' }, 'coupon/deactivated')),

  /** Whether it may be asked for at a site now; an ended one is unknown. */
  ask: (coupon: Coupon, siteId: SiteId, at: Instant) => {
    if (coupon.status === 'inactive') return refuse('coupon/unknown');
    if (!isOpen(coupon.window, at)) return refuse('coupon/not-now', coupon.window);
    if (coupon.siteIds.length > 0 && !coupon.siteIds.includes(siteId)) return refuse('coupon/not-for-this');
    return ok(coupon);
  },
} as const;

export type Uses = { readonly all: number; readonly ofCustomer: number };
/** Whether one more use is left, of all and of this customer's. */
export const usable = ({ maxUses, maxPerCustomer }: Coupon, { all, ofCustomer }: Uses) => {
  if (maxUses !== null && all >= maxUses) return refuse('coupon/used-up');
  if (maxPerCustomer !== null && ofCustomer >= maxPerCustomer) return refuse('coupon/used-by-you');
  return ok(null);
};
