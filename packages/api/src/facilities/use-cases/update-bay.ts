import { bayOwned, facilitiesFailures, WashBay } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateBay } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

export const updateBay =
  ({ bays }: FacilitiesPorts) =>
  async ({ bayId, version, ...patch }: z.output<typeof UpdateBay>, actor: Actor) => {
    const bay = await bays.find(bayId);
    if (bay === null || !may(actor, 'facilities.bays.update', bayOwned(bay))) return refuse('bay/unknown');
    if (bay.version !== version) return refuse('stale', { version: bay.version });
    const others = (await bays.ofSite(bay.siteId)).filter(({ id }) => id !== bayId);
    const updated = WashBay.update(bay, given(patch), { numbers: others.map(({ number }) => number) });
    if (!updated.ok) return updated;
    await bays.save(updated.value);
    return ok(updated.value.next);
  };
