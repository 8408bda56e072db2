import { siteOwned } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SiteRef } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const listAssets =
  ({ assets }: FacilitiesPorts) =>
  async ({ siteId }: z.output<typeof SiteRef>, actor: Actor) =>
    may(actor, 'facilities.equipment.list', siteOwned({ id: siteId }))
      ? ok({ items: await assets.ofSite(siteId) })
      : refuse('not-allowed');
