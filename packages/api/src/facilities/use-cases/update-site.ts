import { facilitiesFailures, Site, siteOwned } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateSite } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

export const updateSite =
  ({ sites }: FacilitiesPorts) =>
  async ({ siteId, version, settings, ...patch }: z.output<typeof UpdateSite>, actor: Actor) => {
    const all = await sites.all();
    const site = all.find(({ id }) => id === siteId);
    if (site === undefined) return refuse('site/unknown');
    if (!may(actor, 'facilities.sites.update', siteOwned(site))) return refuse('not-allowed');
    if (site.version !== version) return refuse('stale', { version: site.version });
    const codes = all.filter(({ id }) => id !== siteId).map(({ code }) => code);
    const whole = { ...given(patch), settings: { ...site.settings, ...given(settings ?? {}) } };
    const updated = Site.update(site, whole, { codes });
    if (!updated.ok) return updated;
    await sites.save(updated.value);
    return ok(updated.value.next);
  };
