import { assetOwned, EquipmentAsset, facilitiesFailures } from '@bling/domain/facilities';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SetAssetStatus } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(facilitiesFailures);

/** What is out of use goes with no new job; the ones it has stay on the board until someone moves them. */
export const setAssetStatus =
  ({ assets }: FacilitiesPorts) =>
  async ({ assetId, status }: z.output<typeof SetAssetStatus>, actor: Actor) => {
    const asset = await assets.find(assetId);
    if (asset === null || !may(actor, 'facilities.equipment.setStatus', assetOwned(asset)))
      return refuse('equipment/unknown');
    const changed = EquipmentAsset.setStatus(asset, status);
    if (!changed.ok) return changed;
    await assets.save(changed.value);
    return ok(changed.value.next);
  };
