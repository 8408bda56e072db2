import type { CategoryId } from '@bling/domain/kernel';
import { type BasisPoints, TaxRate } from '@bling/domain/pricing';
import type { PricingPorts } from './ports.ts';

/** A house's first tax, on what it begins to sell; a rate that is there stays. */
export const firstTax = ({ taxRates }: Pick<PricingPorts, 'taxRates'>) => ({
  set: async (categoryId: CategoryId, basisPoints: BasisPoints): Promise<void> => {
    if ((await taxRates.find(categoryId)) === null) await taxRates.save(TaxRate.set(categoryId, basisPoints, null));
  },
});
