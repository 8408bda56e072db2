import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { always, priceOwned, PriceRule } from '@bling/domain/pricing';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { PricingPorts } from '../ports.ts';
import type { CreateRule } from '../price-list.ts';
import { leaveOf, otherRules } from '../rules.ts';

const refuse = refusing(commonFailures);

export const createRule =
  (ports: PricingPorts) =>
  async ({ conditions, ...draft }: z.output<typeof CreateRule>, actor: Actor) => {
    const whole = { ...always, ...given(conditions) };
    if (!priceOwned(whole.siteIds).every((owned) => may(actor, 'pricing.rules.create', owned)))
      return refuse('not-allowed');
    const created = PriceRule.create(
      { id: ports.newId(), ...draft, conditions: whole },
      await otherRules(ports, null),
      leaveOf(actor, whole.siteIds),
    );
    if (!created.ok) return created;
    await ports.priceRules.save(created.value);
    return ok(created.value.next);
  };
