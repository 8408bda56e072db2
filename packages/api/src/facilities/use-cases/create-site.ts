import { defaultSiteSettings, Site } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { CreateSite } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const createSite =
  ({ sites, newId }: FacilitiesPorts) =>
  async ({ settings, ...draft }: z.output<typeof CreateSite>, actor: Actor) => {
    if (!may(actor, 'facilities.sites.create', {})) return refuse('not-allowed');
    const codes = (await sites.all()).map(({ code }) => code);
    const site = { id: newId(), ...draft, settings: { ...defaultSiteSettings, ...given(settings) } };
    const created = Site.create(site, { codes });
    if (!created.ok) return created;
    await sites.save(created.value);
    return ok(created.value.next);
  };
