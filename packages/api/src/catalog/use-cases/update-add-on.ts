import { AddOn, catalogFailures } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateAddOn } from '../contract.ts';
import { otherAddOns } from '../others.ts';
import type { CatalogPorts } from '../ports.ts';
import { sizesOf } from '../sizes.ts';
import { namesKnownServices } from './create-add-on.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const updateAddOn =
  (ports: CatalogPorts) =>
  async ({ addOnId, version, bySize, ...patch }: z.output<typeof UpdateAddOn>, actor: Actor) => {
    if (!may(actor, 'catalog.addOns.update', {})) return refuse('not-allowed');
    const addOn = await ports.addOns.find(addOnId);
    if (addOn === null) return refuse('add-on/unknown');
    if (addOn.version !== version) return refuse('stale', { version: addOn.version });
    if (!(await namesKnownServices(ports, patch.appliesTo ?? 'all'))) return refuse('service/unknown');
    const whole = given({ ...patch, bySize: bySize && sizesOf(bySize) });
    const updated = AddOn.update(addOn, whole, await otherAddOns(ports, addOnId));
    if (!updated.ok) return updated;
    await ports.addOns.save(updated.value);
    return ok(updated.value.next);
  };
