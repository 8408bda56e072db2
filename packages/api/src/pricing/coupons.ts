import type { CustomerId, SiteId } from '@bling/domain/kernel';
import { ok, refusing } from '@bling/domain/kernel';
import { Coupon, type CouponId, normaliseCode, pricingFailures, usable } from '@bling/domain/pricing';
import type { PricingPorts, Redemption, Whose } from './ports.ts';

const refuse = refusing(pricingFailures);
type Asked = { readonly code: string | null; readonly siteId: SiteId; readonly customerId: CustomerId | null };

/** The coupon behind a code, while it may be used; null for no code. */
export const couponFor = async ({ coupons, now }: Pick<PricingPorts, 'coupons' | 'now'>, asked: Asked) => {
  if (asked.code === null) return ok(null);
  const coupon = await coupons.byCode(normaliseCode(asked.code));
  if (coupon === null) return refuse('coupon/unknown');
  const open = Coupon.ask(coupon, asked.siteId, now());
  if (!open.ok) return open;
  const whose = asked.customerId === null ? null : { customerId: asked.customerId };
  const left = usable(coupon, await coupons.uses(coupon.id, whose));
  return left.ok ? ok(coupon) : left;
};

/** The coupon behind a code, whatever became of it since it was used. */
export const couponOf = async ({ coupons }: Pick<PricingPorts, 'coupons'>, code: string | null) =>
  code === null ? null : coupons.byCode(code);

/** Whether one more use is left, until the end of the transaction: others who ask wait for it. */
const lockUse = async ({ coupons }: Pick<PricingPorts, 'coupons'>, couponId: CouponId, whose: Whose) => {
  const coupon = await coupons.lock(couponId);
  return coupon === null ? refuse('coupon/unknown') : usable(coupon, await coupons.uses(couponId, whose));
};

/** Uses a coupon for a booking, in its transaction; refused when others have used it up meanwhile. */
export const redeemCoupon = async (ports: Pick<PricingPorts, 'coupons'>, redemption: Redemption, whose: Whose) => {
  const left = await lockUse(ports, redemption.couponId, whose);
  if (left.ok) await ports.coupons.redeem(redemption);
  return left;
};

/**
 * For a cancelled booking that is to stand again: its use was given back with the cancellation, and is taken again, if
 * nobody else has it by now.
 */
export const redeemAgain = async (ports: Pick<PricingPorts, 'coupons'>, code: string | null, whose: Whose) => {
  const coupon = await couponOf(ports, code);
  return coupon === null ? ok(null) : lockUse(ports, coupon.id, whose);
};
