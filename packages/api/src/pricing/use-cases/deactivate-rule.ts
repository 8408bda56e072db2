import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { priceOwned, PriceRule, pricingFailures } from '@bling/domain/pricing';
import type * as z from 'zod';
import type { PricingPorts } from '../ports.ts';
import type { RuleRef } from '../price-list.ts';

const refuse = refusing({ ...pricingFailures, ...commonFailures });

export const deactivateRule =
  ({ priceRules }: PricingPorts) =>
  async ({ ruleId }: z.output<typeof RuleRef>, actor: Actor) => {
    const rule = await priceRules.find(ruleId);
    if (rule === null) return refuse('rule/unknown');
    if (!priceOwned(rule.conditions.siteIds).every((owned) => may(actor, 'pricing.rules.deactivate', owned)))
      return refuse('not-allowed');
    const ended = PriceRule.deactivate(rule);
    if (!ended.ok) return ended;
    await priceRules.save(ended.value);
    return ok(ended.value.next);
  };
