import type { TaxRate } from '@bling/domain/pricing';
import type { CategoryId } from '@bling/domain/kernel';
import type { Services, AddOns } from '../catalog/ports.ts';
import type { Sites } from '../facilities/ports.ts';
import type { Clock } from '../kernel/context.ts';

export interface TaxRates {
  readonly ofCategories: (ids: readonly CategoryId[]) => Promise<readonly TaxRate[]>;
}

export interface PricingPorts extends Clock {
  readonly taxRates: TaxRates;
  readonly sites: Pick<Sites, 'find'>;
  readonly services: Pick<Services, 'some'>;
  readonly addOns: Pick<AddOns, 'some'>;
}
