import type { ServiceView, SiteView } from '@bling/client';
import { Service } from '@bling/domain/catalog';
import type { SizeClass } from '@bling/domain/kernel';
import { type CategoryRate, type PriceRule, quote, type QuoteRequest, type SoilLevel } from '@bling/domain/pricing';
import { weekdayOf } from '../../words/format.ts';
import { clock } from '../../app/api.ts';

/** A job to try prices on: when, on the clocks of the site, and on which car. */
export type Sample = {
  readonly date: string;
  readonly time: string;
  readonly size: SizeClass;
  readonly soil: SoilLevel | '';
  readonly km: string;
};

export type Known = {
  readonly site: SiteView;
  readonly service: ServiceView;
  readonly rules: readonly PriceRule[];
  readonly taxRates: readonly CategoryRate[];
};

const occasionOf = ({ date, time, size, soil, km }: Sample, { site }: Known): QuoteRequest['occasion'] => ({
  siteId: site.id,
  size,
  starts: { date, time, weekday: weekdayOf(date) },
  soil: soil === '' ? null : soil,
  channel: 'web',
  mode: km === '' ? 'bay' : 'mobile',
  distanceKm: km === '' ? null : Number(km),
  fleetIds: [],
  isMember: false,
});

/** The price of the sample, by the function that prices real ones. */
export const priceSample = (sample: Sample, known: Known) => {
  const { site, service, rules, taxRates } = known;
  return quote({
    currency: site.currency,
    taxMode: site.taxMode,
    taxRounding: site.taxRounding,
    services: [Service.at(service, site.id) ?? service],
    addOns: [],
    occasion: occasionOf(sample, known),
    rules,
    bundles: [],
    coupon: null,
    mayGoDeep: false,
    taxRates,
    priceFloor: site.settings.priceFloor,
    validForMinutes: site.settings.quoteValidMinutes,
    at: clock.now(),
  });
};
