import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { StaffPeriod } from '../contract.ts';
import { named } from '../named.ts';
import { periodOf, siteOf } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const listClock =
  (ports: StaffPorts) =>
  async ({ siteId, ...dates }: z.output<typeof StaffPeriod>, actor: Actor) => {
    if (!may(actor, 'staff.clock.list', { siteId })) return refuse('not-allowed');
    const site = await siteOf(ports, siteId);
    if (!site.ok) return site;
    const period = periodOf(site.value, dates);
    if (!period.ok) return period;
    const entries = await ports.clockEntries.ofSite(siteId, period.value.span);
    return ok({ items: await named(ports, siteId, entries) });
  };
