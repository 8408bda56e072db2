import type { Owned } from '../kernel/index.ts';
import type { EquipmentAsset } from './asset.ts';
import type { WashBay } from './bay.ts';
import type { Closure } from './closure.ts';
import type { Site } from './site.ts';
import type { MobileTeam } from './team.ts';

export const siteOwned = ({ id }: Pick<Site, 'id'>): Owned => ({ siteId: id });
export const bayOwned = ({ siteId }: Pick<WashBay, 'siteId'>): Owned => ({ siteId });
export const closureOwned = ({ siteId }: Pick<Closure, 'siteId'>): Owned => ({ siteId });
export const teamOwned = ({ siteId }: Pick<MobileTeam, 'siteId'>): Owned => ({ siteId });
export const assetOwned = ({ siteId }: Pick<EquipmentAsset, 'siteId'>): Owned => ({ siteId });
