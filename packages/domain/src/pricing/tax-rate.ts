import { type CategoryId, type Change, change, ok } from '../kernel/index.ts';
import type { BasisPoints, CategoryRate } from './quote.ts';

/** The tax on a category of services: its id is the category's. */
export type TaxRate = CategoryRate & {
  readonly id: CategoryId;
  readonly version: number;
  readonly removed: boolean;
};
export type TaxRateFact = {
  readonly type: 'tax-rate/set' | 'tax-rate/removed';
  readonly categoryId: CategoryId;
  readonly basisPoints: BasisPoints;
};
export type TaxRateChange = Change<TaxRate, TaxRateFact>;

const told = (rate: TaxRate, type: TaxRateFact['type']): TaxRateChange =>
  change(rate, { type, categoryId: rate.categoryId, basisPoints: rate.basisPoints });

export const TaxRate = {
  /** `before` is what the category had, if anything. Quotes asked for from now on hold the new one. */
  set: (categoryId: CategoryId, basisPoints: BasisPoints, before: TaxRate | null): TaxRateChange =>
    told({ id: categoryId, categoryId, basisPoints, removed: false, version: before?.version ?? 0 }, 'tax-rate/set'),

  /** The category's services cannot be priced until it has one again. */
  remove: (rate: TaxRate) => ok(told({ ...rate, removed: true }, 'tax-rate/removed')),
} as const;
