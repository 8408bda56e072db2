import { type Actor, may } from '@bling/domain/kernel';
import { type Leave, priceOwned, type OtherRules, type RuleId } from '@bling/domain/pricing';
import type { PricingPorts } from './ports.ts';

/** What must be known of the other active rules. */
export const otherRules = async (
  { priceRules }: Pick<PricingPorts, 'priceRules'>,
  id: RuleId | null,
): Promise<OtherRules> => ({
  names: (await priceRules.active()).filter((rule) => rule.id !== id).map(({ name }) => name),
});

/** What whoever writes a price may do beside it: go deeper than half, at all sites that it is for. */
export const leaveOf = (actor: Actor, siteIds: readonly string[]): Leave => ({
  mayGoDeep: priceOwned(siteIds).every((owned) => may(actor, 'pricing.deepDiscount', owned)),
});
