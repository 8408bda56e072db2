import { Category, catalogFailures } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateCategory } from '../contract.ts';
import { otherCategories } from '../others.ts';
import type { CatalogPorts } from '../ports.ts';

const refuse = refusing({ ...catalogFailures, ...commonFailures });

export const updateCategory =
  (ports: CatalogPorts) =>
  async ({ categoryId, version, ...patch }: z.output<typeof UpdateCategory>, actor: Actor) => {
    if (!may(actor, 'catalog.categories.update', {})) return refuse('not-allowed');
    const category = await ports.categories.find(categoryId);
    if (category === null) return refuse('category/unknown');
    if (category.version !== version) return refuse('stale', { version: category.version });
    const updated = Category.update(category, given(patch), await otherCategories(ports, categoryId));
    if (!updated.ok) return updated;
    await ports.categories.save(updated.value);
    return ok(updated.value.next);
  };
