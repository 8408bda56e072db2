import type { EquipmentAsset } from './asset.ts';
import type { Site } from './site.ts';
import type { WashBay } from './bay.ts';
import type { Closure } from './closure.ts';
import type { MobileTeam } from './team.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const siteShown = [
  'name',
  'code',
  'zone',
  'dayEndsAt',
  'hours',
  'currency',
  'taxMode',
  'taxRounding',
  'legalName',
  'taxNumber',
  'settings',
] as const satisfies readonly (keyof Site)[];
export const bayShown = [
  'siteId',
  'number',
  'name',
  'kind',
  'maxSize',
  'equipment',
  'status',
] as const satisfies readonly (keyof WashBay)[];
export const closureShown = [
  'siteId',
  'bayId',
  'teamId',
  'span',
  'kind',
  'removedAt',
] as const satisfies readonly (keyof Closure)[];
export const teamShown = [
  'siteId',
  'name',
  'radiusKm',
  'dailyCapacity',
  'equipment',
  'status',
] as const satisfies readonly (keyof MobileTeam)[];
export const assetShown = ['siteId', 'kind', 'label', 'status'] as const satisfies readonly (keyof EquipmentAsset)[];
