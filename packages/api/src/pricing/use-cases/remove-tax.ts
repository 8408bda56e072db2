import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { pricingFailures, TaxRate } from '@bling/domain/pricing';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { PricingPorts } from '../ports.ts';
import type { TaxRef } from '../price-list.ts';

const refuse = refusing({ ...pricingFailures, ...commonFailures });

/** Takes a category's tax away: its services cannot be priced until it has one again. */
export const removeTax =
  ({ taxRates }: PricingPorts) =>
  async ({ categoryId }: z.output<typeof TaxRef>, actor: Actor) => {
    if (!may(actor, 'pricing.taxes.remove', {})) return refuse('not-allowed');
    const rate = await taxRates.find(categoryId);
    if (rate === null || rate.removed) return refuse('tax-rate/unknown');
    await taxRates.save(TaxRate.remove(rate).value);
    return ok(DONE);
  };
