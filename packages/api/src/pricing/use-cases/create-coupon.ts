import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { Coupon, priceOwned, normaliseCode } from '@bling/domain/pricing';
import type * as z from 'zod';
import type { PricingPorts } from '../ports.ts';
import type { CreateCoupon } from '../price-list.ts';
import { leaveOf } from '../rules.ts';

const refuse = refusing(commonFailures);

export const createCoupon =
  ({ coupons, newId }: PricingPorts) =>
  async (draft: z.output<typeof CreateCoupon>, actor: Actor) => {
    const { siteIds } = draft;
    if (!priceOwned(siteIds).every((owned) => may(actor, 'pricing.coupons.create', owned)))
      return refuse('not-allowed');
    const code = normaliseCode(draft.code);
    const codes = (await coupons.byCode(code)) === null ? [] : [code];
    const created = Coupon.create({ id: newId(), ...draft, code }, codes, leaveOf(actor, siteIds));
    if (!created.ok) return created;
    await coupons.save(created.value);
    return ok(created.value.next);
  };
