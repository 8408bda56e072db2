import { EquipmentAsset, facilitiesFailures, siteOwned } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateAsset } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

export const createAsset =
  ({ sites, assets, newId }: FacilitiesPorts) =>
  async (draft: z.output<typeof CreateAsset>, actor: Actor) => {
    if (!may(actor, 'facilities.equipment.create', siteOwned({ id: draft.siteId }))) return refuse('not-allowed');
    if ((await sites.find(draft.siteId)) === null) return refuse('site/unknown');
    const labels = (await assets.ofSite(draft.siteId)).map(({ label }) => label);
    const added = EquipmentAsset.add({ id: newId(), ...draft }, { labels });
    if (!added.ok) return added;
    await assets.save(added.value);
    return ok(added.value.next);
  };
