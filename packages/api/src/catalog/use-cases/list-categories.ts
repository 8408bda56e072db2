import { ok } from '@bling/domain/kernel';
import type { CatalogPorts } from '../ports.ts';

export const listCategories =
  ({ categories }: CatalogPorts) =>
  async () =>
    ok({ items: await categories.all() });
