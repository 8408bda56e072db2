import type { Assets, Teams } from '@bling/api/ports';
import {
  type AssetFact,
  assetShown,
  type EquipmentAsset,
  type MobileTeam,
  type TeamFact,
  teamShown,
} from '@bling/domain/facilities';
import { mappedRows, tableRows } from '../table-rows.ts';
import type { Transaction } from '../transaction.ts';

type TeamRow = Omit<MobileTeam, 'base'> & { readonly baseLat: number; readonly baseLng: number };

const teamRows = mappedRows<MobileTeam, TeamFact, TeamRow>({
  kind: 'team',
  shown: teamShown,
  table: 'facilities.team',
  columns: {
    id: 'id',
    version: 'version',
    siteId: 'site_id',
    name: 'name',
    baseLat: 'base_lat',
    baseLng: 'base_lng',
    radiusKm: 'radius_km',
    dailyCapacity: 'daily_capacity',
    equipment: 'equipment',
    status: 'status',
  },
  toRow: ({ base, ...team }) => ({ ...team, baseLat: base.lat, baseLng: base.lng }),
  toWhole: ({ baseLat: lat, baseLng: lng, ...team }) => ({ ...team, base: { lat, lng } }),
});

export const sqlTeams = (transaction: Transaction): Teams => {
  const { find, save, where } = teamRows(transaction);
  return { find, save, ofSite: (siteId) => where('of-site', 'site_id = $1 order by name, id', [siteId]) };
};

const assetRows = tableRows<EquipmentAsset, AssetFact>({
  kind: 'equipment',
  shown: assetShown,
  table: 'facilities.asset',
  columns: { id: 'id', version: 'version', siteId: 'site_id', kind: 'kind', label: 'label', status: 'status' },
});

export const sqlAssets = (transaction: Transaction): Assets => {
  const { find, save, where } = assetRows(transaction);
  return { find, save, ofSite: (siteId) => where('of-site', 'site_id = $1 order by label, id', [siteId]) };
};
