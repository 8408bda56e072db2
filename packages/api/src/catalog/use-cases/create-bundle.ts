import { Bundle, catalogFailures } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateBundle } from '../contract.ts';
import { otherBundles } from '../others.ts';
import type { CatalogPorts } from '../ports.ts';
import { namesKnownServices } from './create-add-on.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const createBundle = (ports: CatalogPorts) => async (draft: z.output<typeof CreateBundle>, actor: Actor) => {
  if (!may(actor, 'catalog.bundles.create', {})) return refuse('not-allowed');
  const created = Bundle.create({ id: ports.newId(), ...draft }, await otherBundles(ports, null));
  if (!created.ok) return created;
  if (!(await namesKnownServices(ports, draft.serviceIds))) return refuse('service/unknown');
  await ports.bundles.save(created.value);
  return ok(created.value.next);
};
