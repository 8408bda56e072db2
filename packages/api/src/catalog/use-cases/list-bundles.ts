import { ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListBundles } from '../contract.ts';
import type { CatalogPorts } from '../ports.ts';

/** What is cheaper together, in menu order. */
export const listBundles =
  ({ bundles }: CatalogPorts) =>
  async ({ inactive }: z.output<typeof ListBundles>) =>
    ok({ items: (await bundles.all()).filter(({ status }) => inactive || status === 'active') });
