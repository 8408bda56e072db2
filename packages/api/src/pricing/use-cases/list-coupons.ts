import { type Actor, actorScope, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { PricingPorts } from '../ports.ts';
import type { ListCoupons } from '../price-list.ts';

export const listCoupons =
  ({ coupons }: PricingPorts) =>
  async (page: z.output<typeof ListCoupons>, actor: Actor) =>
    ok(await coupons.list({ ...page, scope: actorScope(actor, 'pricing.coupons.list') }));
