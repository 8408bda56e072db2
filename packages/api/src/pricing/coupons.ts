import type { CustomerId, SiteId } from '@bling/domain/kernel';
import { ok, refusing } from '@bling/domain/kernel';
import { Coupon, normaliseCode, pricingFailures, usable } from '@bling/domain/pricing';
import type { PricingPorts, Redemption } from './ports.ts';

const refuse = refusing(pricingFailures);
type Asked = { readonly code: string | null; readonly siteId: SiteId; readonly customerId: CustomerId | null };

/** The coupon behind a code, while it may be used; null for no code. */
export const couponFor = async ({ coupons, now }: Pick<PricingPorts, 'coupons' | 'now'>, asked: Asked) => {
  if (asked.code === null) return ok(null);
  const coupon = await coupons.byCode(normaliseCode(asked.code));
  if (coupon === null) return refuse('coupon/unknown');
  const open = Coupon.ask(coupon, asked.siteId, now());
  if (!open.ok) return open;
  const left = usable(coupon, await coupons.uses(coupon.id, asked.customerId));
  return left.ok ? ok(coupon) : left;
};

/** The coupon behind a code, whatever became of it since it was used. */
export const couponOf = async ({ coupons }: Pick<PricingPorts, 'coupons'>, code: string | null) =>
  code === null ? null : coupons.byCode(code);

/** Uses a coupon for a booking, in its transaction; refused when others have used it up meanwhile. */
export const redeemCoupon = async ({ coupons }: Pick<PricingPorts, 'coupons'>, redemption: Redemption) => {
  const coupon = await coupons.lock(redemption.couponId);
  if (coupon === null) return refuse('coupon/unknown');
  const left = usable(coupon, await coupons.uses(coupon.id, redemption.customerId));
  if (!left.ok) return left;
  await coupons.redeem(redemption);
  return ok(null);
};
