import { facilitiesFailures, type Site } from '@bling/domain/facilities';
import { clockAt } from '@bling/domain/facilities/calendar';
import { type Actor, commonFailures, DAY, Instant, may, ok, refusing } from '@bling/domain/kernel';
import { always, type PastJob, type PriceRule, pricingFailures, simulate } from '@bling/domain/pricing';
import type * as z from 'zod';
import { workAsBooked } from '../../catalog/index.ts';
import { given } from '../../kernel/given.ts';
import type { BookedJob, PricingPorts } from '../ports.ts';
import type { SimulateRule } from '../price-list.ts';
import { requestFor } from '../quote-for.ts';

const refuse = refusing({ ...facilitiesFailures, ...pricingFailures, ...commonFailures });
const MOST_DAYS = 92;
const MOST_JOBS = 1000;

type Input = z.output<typeof SimulateRule>;

const draftOf = ({ ruleId, kind, name, priority, combinable, window, conditions, effect }: Input): PriceRule => ({
  id: ruleId ?? 'draft',
  version: 0,
  kind,
  name,
  priority,
  combinable,
  window,
  conditions: { ...always, ...given(conditions) },
  effect,
  status: 'active',
});

/** The jobs as they would be asked for today; what all of them share is asked once. */
const replayable = async (ports: PricingPorts, site: Site, jobs: readonly BookedJob[]): Promise<readonly PastJob[]> => {
  const menu = await workAsBooked(ports, { siteId: site.id, jobs });
  const asking = { startsAt: null, soil: null, mode: 'bay', position: null, coupon: null, mayGoDeep: false } as const;
  const { services, addOns } = menu;
  const work = { site, services, addOns, size: 'standard' as const };
  const common = await requestFor(ports, work, { ...asking, channel: 'web', customerId: null });
  const fleets = await ports.fleetsOf.spokenForBy([...new Set(jobs.map(({ customerId }) => customerId))]);
  return jobs.map((job) => {
    const { bookingId, startsAt, size, channel, customerId, serviceIds, addOnIds } = job;
    const occasion = {
      ...common.occasion,
      starts: clockAt(startsAt, site.zone),
      size,
      channel,
      fleetIds: fleets.get(customerId) ?? [],
    };
    const own = {
      services: services.filter(({ id }) => serviceIds.includes(id)),
      addOns: addOns.filter(({ id }) => addOnIds.includes(id)),
    };
    return { bookingId, startsAt, request: { ...common, ...own, occasion } };
  });
};

/** What a drafted rule would have made of the jobs of a past period, at today's prices. */
export const simulateRule = (ports: PricingPorts) => async (input: Input, actor: Actor) => {
  const { siteId, from, to } = input;
  if (!may(actor, 'pricing.simulateRule', { siteId })) return refuse('not-allowed');
  const site = await ports.sites.find(siteId);
  if (site === null) return refuse('site/unknown');
  const length = Instant.between(from, to);
  if (length <= 0 || length > MOST_DAYS * DAY) return refuse('simulation/period', { mostDays: MOST_DAYS });
  const jobs = await ports.pastWork.within(siteId, { start: from, end: to }, MOST_JOBS + 1);
  const past = await replayable(ports, site, jobs.slice(0, MOST_JOBS));
  return ok({ ...simulate(past, draftOf(input), site.currency), isWhole: jobs.length <= MOST_JOBS });
};
