import { catalogFailures, Service } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateService } from '../contract.ts';
import { otherServices } from '../others.ts';
import type { CatalogPorts } from '../ports.ts';
import { sizesOf } from '../sizes.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const createService = (ports: CatalogPorts) => async (draft: z.output<typeof CreateService>, actor: Actor) => {
  if (!may(actor, 'catalog.services.create', {})) return refuse('not-allowed');
  const category = await ports.categories.find(draft.categoryId);
  if (category === null) return refuse('category/unknown');
  if (category.status !== 'active') return refuse('category/not-active');
  const service = { id: ports.newId(), ...draft, bySize: sizesOf(draft.bySize) };
  const created = Service.create(service, await otherServices(ports, { categoryId: category.id, id: null }));
  if (!created.ok) return created;
  await ports.services.save(created.value);
  return ok(created.value.next);
};
