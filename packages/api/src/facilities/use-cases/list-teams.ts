import { siteOwned } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SiteRef } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const listTeams =
  ({ teams }: FacilitiesPorts) =>
  async ({ siteId }: z.output<typeof SiteRef>, actor: Actor) =>
    may(actor, 'facilities.teams.list', siteOwned({ id: siteId }))
      ? ok({ items: await teams.ofSite(siteId) })
      : refuse('not-allowed');
