import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { Coupon, priceOwned, pricingFailures } from '@bling/domain/pricing';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { PricingPorts } from '../ports.ts';
import type { UpdateCoupon } from '../price-list.ts';
import { leaveOf } from '../rules.ts';

const refuse = refusing({ ...pricingFailures, ...commonFailures });

/** Changes a coupon, for whoever reaches the sites that it was for and those that it will be for. */
export const updateCoupon =
  ({ coupons }: PricingPorts) =>
  async ({ couponId, version, ...patch }: z.output<typeof UpdateCoupon>, actor: Actor) => {
    const coupon = await coupons.find(couponId);
    if (coupon === null) return refuse('coupon/unknown');
    const siteIds = patch.siteIds ?? coupon.siteIds;
    for (const reached of [coupon.siteIds, siteIds])
      if (!priceOwned(reached).every((owned) => may(actor, 'pricing.coupons.update', owned)))
        return refuse('not-allowed');
    if (coupon.version !== version) return refuse('stale', { version: coupon.version });
    const updated = Coupon.update(coupon, given(patch), leaveOf(actor, siteIds));
    if (!updated.ok) return updated;
    await coupons.save(updated.value);
    return ok(updated.value.next);
  };
