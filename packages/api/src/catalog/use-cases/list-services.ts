import { Service } from '@bling/domain/catalog';
import { ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListServices } from '../contract.ts';
import type { CatalogPorts } from '../ports.ts';

/** The menu: what is active, of categories that are. */
export const listServices =
  ({ services, categories }: CatalogPorts) =>
  async ({ categoryId, siteId, inactive }: z.output<typeof ListServices>) => {
    const all = await categories.all();
    const shown = new Set(all.filter(({ status }) => inactive || status === 'active').map(({ id }) => id));
    const offered = await services.all(categoryId);
    const items = offered.filter(
      (service) => shown.has(service.categoryId) && (inactive || service.status === 'active'),
    );
    return ok({ items: siteId === undefined ? items : items.flatMap((service) => Service.at(service, siteId) ?? []) });
  };
