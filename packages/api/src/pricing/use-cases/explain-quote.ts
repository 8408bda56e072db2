import { type Actor, commonFailures, may, Money, ok, refusing } from '@bling/domain/kernel';
import { explain } from '@bling/domain/pricing';
import type * as z from 'zod';
import type { PricingPorts } from '../ports.ts';
import type { AskExplanation } from '../price-list.ts';
import { asked } from './ask-quote.ts';

const refuse = refusing(commonFailures);

/** The price of a job, and of every rule why it did or did not change it. */
export const explainQuote = (ports: PricingPorts) => async (input: z.output<typeof AskExplanation>, actor: Actor) => {
  if (!may(actor, 'pricing.explain', { siteId: input.siteId })) return refuse('not-allowed');
  const whole = await asked(ports, input, actor);
  if (!whole.ok) return whole;
  const { request } = whole.value;
  const explained = explain(request);
  if (!explained.ok) return explained;
  const rules = explained.value.heard.flatMap(({ ruleId, silence, amount }) =>
    request.rules
      .filter(({ id }) => id === ruleId)
      .map(({ name, kind }) => ({ ruleId, name, kind, silence, amount: Money.of(amount, request.currency) })),
  );
  return ok({ quote: explained.value.quote, rules });
};
