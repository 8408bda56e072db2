import { type Actor, actorScope, type ActorScope, ok } from '@bling/domain/kernel';
import type { PriceRule } from '@bling/domain/pricing';
import type * as z from 'zod';
import type { PricingPorts } from '../ports.ts';
import type { ListRules } from '../price-list.ts';

/** Of the house, or of a site in reach. */
const isIn = (scope: ActorScope, { conditions: { siteIds } }: PriceRule): boolean =>
  scope.reach === 'all' ||
  (scope.reach === 'sites' && (siteIds.length === 0 || siteIds.some((siteId) => scope.siteIds.includes(siteId))));

/** The rules that concern the sites in reach. */
export const listRules =
  ({ priceRules }: PricingPorts) =>
  async ({ inactive }: z.output<typeof ListRules>, actor: Actor) => {
    const scope = actorScope(actor, 'pricing.rules.list');
    const rules = inactive ? await priceRules.all() : await priceRules.active();
    return ok({ items: rules.filter((rule) => isIn(scope, rule)) });
  };
