import { assetOwned, EquipmentAsset, facilitiesFailures } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateAsset } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

export const updateAsset =
  ({ assets }: FacilitiesPorts) =>
  async ({ assetId, version, ...patch }: z.output<typeof UpdateAsset>, actor: Actor) => {
    const asset = await assets.find(assetId);
    if (asset === null || !may(actor, 'facilities.equipment.update', assetOwned(asset)))
      return refuse('equipment/unknown');
    if (asset.version !== version) return refuse('stale', { version: asset.version });
    const others = (await assets.ofSite(asset.siteId)).filter(({ id }) => id !== assetId);
    const updated = EquipmentAsset.update(asset, given(patch), { labels: others.map(({ label }) => label) });
    if (!updated.ok) return updated;
    await assets.save(updated.value);
    return ok(updated.value.next);
  };
