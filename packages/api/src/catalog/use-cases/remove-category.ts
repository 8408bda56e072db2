import { Category, catalogFailures } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { CategoryRef } from '../contract.ts';
import type { CatalogPorts } from '../ports.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const removeCategory =
  ({ categories, services }: CatalogPorts) =>
  async ({ categoryId }: z.output<typeof CategoryRef>, actor: Actor) => {
    if (!may(actor, 'catalog.categories.remove', {})) return refuse('not-allowed');
    const category = await categories.find(categoryId);
    if (category === null) return refuse('category/unknown');
    const removed = Category.remove(category, (await services.all(categoryId)).length);
    if (!removed.ok) return removed;
    await categories.save(removed.value);
    return ok(DONE);
  };
