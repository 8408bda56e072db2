import { facilitiesFailures } from '@bling/domain/facilities';
import { ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SiteRef } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(facilitiesFailures);

export const getSite =
  ({ sites }: FacilitiesPorts) =>
  async ({ siteId }: z.output<typeof SiteRef>) => {
    const site = await sites.find(siteId);
    return site === null ? refuse('site/unknown') : ok(site);
  };
