import { catalogFailures } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { TaxRate } from '@bling/domain/pricing';
import type * as z from 'zod';
import type { PricingPorts } from '../ports.ts';
import type { SetTax } from '../price-list.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

/** Sets the tax on a category; what is quoted from now on holds it. */
export const setTax =
  ({ taxRates, categories }: PricingPorts) =>
  async ({ categoryId, basisPoints, version }: z.output<typeof SetTax>, actor: Actor) => {
    if (!may(actor, 'pricing.taxes.set', {})) return refuse('not-allowed');
    if ((await categories.find(categoryId)) === null) return refuse('category/unknown');
    const before = await taxRates.find(categoryId);
    if (before !== null && version !== undefined && before.version !== version)
      return refuse('stale', { version: before.version });
    const set = TaxRate.set(categoryId, basisPoints, before);
    await taxRates.save(set);
    return ok(set.next);
  };
