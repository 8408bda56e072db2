import { nameTaken } from '@bling/domain/catalog';
import { type Actor, commonFailures, may, ok, refusing, type ServiceId } from '@bling/domain/kernel';
import type * as z from 'zod';
import { invalidBy, type Taken, takenOver } from '../../kernel/importing.ts';
import { ImportedService, type ImportServices, serviceOf } from '../importing.ts';
import type { CatalogPorts } from '../ports.ts';
import { createCategory } from './create-category.ts';
import { createService } from './create-service.ts';

const refuse = refusing(commonFailures);
const named = (name: string) => (one: { readonly name: string; readonly status: string }) =>
  one.status === 'active' && nameTaken(name, [one.name]);

const categoryFor = async (ports: CatalogPorts, name: string, actor: Actor) => {
  const all = await ports.categories.all();
  const known = all.find(named(name));
  if (known !== undefined) return ok(known);
  return createCategory(ports)({ name, description: '', order: all.length + 1 }, actor);
};

const take =
  (ports: CatalogPorts, currency: string, actor: Actor) =>
  async (row: z.output<typeof ImportedService>): Promise<Taken<ServiceId>> => {
    const category = await categoryFor(ports, row.category, actor);
    if (!category.ok) return invalidBy({ ...category.failure, field: 'category' });
    const there = await ports.services.all(category.value.id);
    const known = there.find(named(row.name));
    if (known !== undefined) return { verdict: 'same', id: known.id };
    const draft = { ...serviceOf(row, currency), categoryId: category.value.id, order: there.length + 1 };
    const created = await createService(ports)(draft, actor);
    return created.ok ? { verdict: 'created', id: created.value.id } : invalidBy(created.failure);
  };

/** Takes a price list over: all rows or none. A service that its category has already stays as it is. */
export const importServices =
  (ports: CatalogPorts) =>
  async ({ currency, ...input }: z.output<typeof ImportServices>, actor: Actor) =>
    may(actor, 'catalog.services.import', {})
      ? takenOver(input, { row: ImportedService, take: take(ports, currency, actor) })
      : refuse('not-allowed');
