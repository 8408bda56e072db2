import { Category } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateCategory } from '../contract.ts';
import { otherCategories } from '../others.ts';
import type { CatalogPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const createCategory = (ports: CatalogPorts) => async (draft: z.output<typeof CreateCategory>, actor: Actor) => {
  if (!may(actor, 'catalog.categories.create', {})) return refuse('not-allowed');
  const created = Category.create({ id: ports.newId(), ...draft }, await otherCategories(ports, null));
  if (!created.ok) return created;
  await ports.categories.save(created.value);
  return ok(created.value.next);
};
