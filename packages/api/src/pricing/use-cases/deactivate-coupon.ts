import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { Coupon, priceOwned, pricingFailures } from '@bling/domain/pricing';
import type * as z from 'zod';
import type { PricingPorts } from '../ports.ts';
import type { CouponRef } from '../price-list.ts';

const refuse = refusing({ ...pricingFailures, ...commonFailures });

export const deactivateCoupon =
  ({ coupons }: PricingPorts) =>
  async ({ couponId }: z.output<typeof CouponRef>, actor: Actor) => {
    const coupon = await coupons.find(couponId);
    if (coupon === null) return refuse('coupon/unknown');
    if (!priceOwned(coupon.siteIds).every((owned) => may(actor, 'pricing.coupons.deactivate', owned)))
      return refuse('not-allowed');
    const ended = Coupon.deactivate(coupon);
    if (!ended.ok) return ended;
    await coupons.save(ended.value);
    return ok(ended.value.next);
  };
