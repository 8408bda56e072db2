import { facilitiesFailures } from '@bling/domain/facilities';
import { ok, refusing } from '@bling/domain/kernel';
import { Hold, schedulingFailures } from '@bling/domain/scheduling';
import type * as z from 'zod';
import type { HoldRef } from '../contract.ts';
import type { SchedulingPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...schedulingFailures });

export const extendHold =
  ({ holds, resources, allocations, sites, now }: SchedulingPorts) =>
  async ({ holdId, visitorKey }: z.output<typeof HoldRef>) => {
    const hold = await holds.find(holdId);
    if (hold === null || hold.visitorKey !== visitorKey) return refuse('hold/unknown');
    const site = await sites.find(hold.siteId);
    if (site === null) return refuse('site/unknown');
    const extended = Hold.extend(hold, site.settings, now());
    if (!extended.ok) return extended;
    await resources.lock([hold.resourceId]);
    await allocations.extend({ kind: 'hold', id: hold.id }, extended.value.next.expiresAt);
    await holds.save(extended.value);
    return ok(extended.value.next);
  };
