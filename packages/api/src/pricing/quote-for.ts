import type { AddOn, Service, ServiceChannel } from '@bling/domain/catalog';
import type { Site } from '@bling/domain/facilities';
import { clockAt } from '@bling/domain/facilities/calendar';
import { type CustomerId, distanceKm, type Instant, type Position, type SizeClass } from '@bling/domain/kernel';
import {
  type Coupon,
  type JobMode,
  type Occasion,
  quote,
  type QuoteRequest,
  type SoilLevel,
} from '@bling/domain/pricing';
import type { PricingPorts } from './ports.ts';

export type Work = {
  readonly site: Site;
  readonly services: readonly Service[];
  readonly addOns: readonly AddOn[];
  /** What of it was agreed before. */
  readonly agreed?: readonly string[] | undefined;
  readonly size: SizeClass;
};
/** For whom, where and when the work is priced; null where nobody has said. */
export type Asking = {
  readonly startsAt: Instant | null;
  readonly soil: SoilLevel | null;
  readonly channel: ServiceChannel;
  readonly mode: JobMode;
  readonly position: Position | null;
  readonly customerId: CustomerId | null;
  readonly coupon: Coupon | null;
  readonly mayGoDeep: boolean;
};
type Rates = Pick<PricingPorts, 'taxRates' | 'priceRules' | 'bundles' | 'fleetsOf' | 'now'>;

const occasionOf = ({ site, size }: Work, asking: Asking, fleetIds: readonly string[]): Occasion => {
  const { startsAt, soil, channel, mode, position } = asking;
  const away = mode === 'mobile' && position !== null && site.position !== null;
  return {
    siteId: site.id,
    size,
    starts: startsAt === null ? null : clockAt(startsAt, site.zone),
    soil,
    channel,
    mode,
    distanceKm: away ? distanceKm(site.position, position) : null,
    fleetIds,
    isMember: false,
  };
};

const fleetsFor = async ({ fleetsOf }: Rates, customerId: CustomerId | null): Promise<readonly string[]> =>
  customerId === null ? [] : ((await fleetsOf.spokenForBy([customerId])).get(customerId) ?? []);

/** All that the price of some work at a site is made of, today. */
export const requestFor = async (ports: Rates, work: Work, asking: Asking): Promise<QuoteRequest> => {
  const { site, services, addOns, agreed } = work;
  const { currency, taxMode, taxRounding, settings } = site;
  return {
    currency,
    taxMode,
    taxRounding,
    services,
    addOns,
    agreed,
    occasion: occasionOf(work, asking, await fleetsFor(ports, asking.customerId)),
    rules: await ports.priceRules.active(),
    bundles: await ports.bundles.all(),
    coupon: asking.coupon,
    mayGoDeep: asking.mayGoDeep,
    taxRates: await ports.taxRates.ofCategories([...new Set(services.map(({ categoryId }) => categoryId))]),
    priceFloor: settings.priceFloor,
    validForMinutes: settings.quoteValidMinutes,
    at: ports.now(),
  };
};

/** Today's price of some work at a site. */
export const quoteFor = async (ports: Rates, work: Work, asking: Asking) =>
  quote(await requestFor(ports, work, asking));
