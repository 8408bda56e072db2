import { AddOn, catalogFailures } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { AddOnRef } from '../contract.ts';
import type { CatalogPorts } from '../ports.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const deactivateAddOn =
  ({ addOns }: CatalogPorts) =>
  async ({ addOnId }: z.output<typeof AddOnRef>, actor: Actor) => {
    if (!may(actor, 'catalog.addOns.deactivate', {})) return refuse('not-allowed');
    const addOn = await addOns.find(addOnId);
    if (addOn === null) return refuse('add-on/unknown');
    const deactivated = AddOn.deactivate(addOn);
    if (!deactivated.ok) return deactivated;
    await addOns.save(deactivated.value);
    return ok(deactivated.value.next);
  };
