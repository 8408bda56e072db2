import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type { PricingPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const listTaxes =
  ({ taxRates }: PricingPorts) =>
  async (_: object, actor: Actor) =>
    may(actor, 'pricing.taxes.list', {}) ? ok({ items: await taxRates.all() }) : refuse('not-allowed');
