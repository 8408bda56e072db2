import { AddOn, catalogFailures } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateAddOn } from '../contract.ts';
import { otherAddOns } from '../others.ts';
import type { CatalogPorts } from '../ports.ts';
import { sizesOf } from '../sizes.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

/** The services that an add-on names exist. */
export const namesKnownServices = async ({ services }: CatalogPorts, appliesTo: AddOn['appliesTo']): Promise<boolean> =>
  appliesTo === 'all' || (await services.some(appliesTo)).length === new Set(appliesTo).size;

export const createAddOn = (ports: CatalogPorts) => async (draft: z.output<typeof CreateAddOn>, actor: Actor) => {
  if (!may(actor, 'catalog.addOns.create', {})) return refuse('not-allowed');
  if (!(await namesKnownServices(ports, draft.appliesTo))) return refuse('service/unknown');
  const addOn = { id: ports.newId(), ...draft, bySize: sizesOf(draft.bySize) };
  const created = AddOn.create(addOn, await otherAddOns(ports, null));
  if (!created.ok) return created;
  await ports.addOns.save(created.value);
  return ok(created.value.next);
};
