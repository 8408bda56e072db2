import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { priceOwned, PriceRule, pricingFailures } from '@bling/domain/pricing';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { PricingPorts } from '../ports.ts';
import type { UpdateRule } from '../price-list.ts';
import { leaveOf, otherRules } from '../rules.ts';

const refuse = refusing({ ...pricingFailures, ...commonFailures });

/** Changes a rule, for whoever reaches the sites that it was for and those that it will be for. */
export const updateRule =
  (ports: PricingPorts) =>
  async ({ ruleId, version, conditions, ...patch }: z.output<typeof UpdateRule>, actor: Actor) => {
    const rule = await ports.priceRules.find(ruleId);
    if (rule === null) return refuse('rule/unknown');
    const whole = { ...rule.conditions, ...given(conditions ?? {}) };
    for (const { siteIds } of [rule.conditions, whole])
      if (!priceOwned(siteIds).every((owned) => may(actor, 'pricing.rules.update', owned)))
        return refuse('not-allowed');
    if (rule.version !== version) return refuse('stale', { version: rule.version });
    const updated = PriceRule.update(
      rule,
      { ...given(patch), conditions: whole },
      { others: await otherRules(ports, ruleId), leave: leaveOf(actor, whole.siteIds) },
    );
    if (!updated.ok) return updated;
    await ports.priceRules.save(updated.value);
    return ok(updated.value.next);
  };
