import type { AddOn, Service } from '@bling/domain/catalog';
import type { Site } from '@bling/domain/facilities';
import type { SizeClass } from '@bling/domain/kernel';
import { quote } from '@bling/domain/pricing';
import type { PricingPorts } from './ports.ts';

export type Work = {
  readonly site: Site;
  readonly services: readonly Service[];
  readonly addOns: readonly AddOn[];
  readonly size: SizeClass;
};

/** Today's price of some work at a site. */
export const quoteFor = async ({ taxRates, now }: Pick<PricingPorts, 'taxRates' | 'now'>, work: Work) => {
  const { site, services, addOns, size } = work;
  const { currency, taxMode, taxRounding, settings } = site;
  return quote({
    currency,
    taxMode,
    taxRounding,
    services,
    addOns,
    size,
    taxRates: await taxRates.ofCategories([...new Set(services.map(({ categoryId }) => categoryId))]),
    priceFloor: settings.priceFloor,
    validForMinutes: settings.quoteValidMinutes,
    at: now(),
  });
};
