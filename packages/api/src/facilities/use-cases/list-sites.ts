import { ok } from '@bling/domain/kernel';
import type { FacilitiesPorts } from '../ports.ts';

/** Public: whoever books must see where. */
export const listSites =
  ({ sites }: FacilitiesPorts) =>
  async () =>
    ok({ items: await sites.all() });
