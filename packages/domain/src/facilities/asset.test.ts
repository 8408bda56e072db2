import { describe, expect, it } from 'vitest';
import { type AssetDraft, assetOwned, type BayStatus, bayStatuses, EquipmentAsset } from './index.ts';

const draft: AssetDraft = { id: 'asset-1', siteId: 'site-1', kind: 'polisher', label: 'Polisher 1' };
const asset: EquipmentAsset = { ...draft, version: 1, status: 'active' };
const about = { assetId: 'asset-1', siteId: 'site-1' };

describe('a piece of equipment', () => {
  it('is active once added', () => {
    expect(EquipmentAsset.add(draft, { labels: ['Polisher 2'] })).toEqual({
      ok: true,
      value: { next: asset, facts: [{ type: 'equipment/added', ...about }] },
    });
  });

  it('has a label of its own, whatever its case', () => {
    const taken = { failure: { kind: 'conflict', code: 'equipment/label-taken', field: 'label' } };
    expect(EquipmentAsset.add(draft, { labels: ['POLISHER 1'] })).toMatchObject(taken);
    expect(EquipmentAsset.update(asset, { label: 'polisher 2' }, { labels: ['Polisher 2'] })).toMatchObject(taken);
  });

  it('is one of three hundred at most', () => {
    const labels = Array.from({ length: 300 }, (_, index) => `Hose ${index}`);
    expect(EquipmentAsset.add(draft, { labels })).toMatchObject({
      failure: { code: 'equipment/too-many', details: { most: 300 } },
    });
    expect(EquipmentAsset.add(draft, { labels: labels.slice(1) }).ok).toBe(true);
  });

  it('changes what is named, and tells it', () => {
    expect(EquipmentAsset.update(asset, { kind: 'buffer' }, { labels: [] })).toEqual({
      ok: true,
      value: { next: { ...asset, kind: 'buffer', version: 2 }, facts: [{ type: 'equipment/changed', ...about }] },
    });
  });

  it.each(bayStatuses.flatMap((from) => bayStatuses.map((to): [BayStatus, BayStatus] => [from, to])))(
    'from %s to %s is a move unless it is none',
    (from, to) => {
      expect(EquipmentAsset.setStatus({ ...asset, status: from }, to)).toMatchObject(
        from === to
          ? { failure: { code: 'equipment/status-not-allowed', details: { from, to } } }
          : {
              value: {
                next: { status: to, version: 2 },
                facts: [{ type: 'equipment/status-changed', ...about, from, to }],
              },
            },
      );
    },
  );

  it('belongs to its site', () => {
    expect(assetOwned(asset)).toEqual({ siteId: 'site-1' });
  });
});
