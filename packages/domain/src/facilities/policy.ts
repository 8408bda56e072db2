import type { Owned } from '../kernel/index.ts';
import type { WashBay } from './bay.ts';
import type { Closure } from './closure.ts';
import type { Site } from './site.ts';

export const siteOwned = ({ id }: Pick<Site, 'id'>): Owned => ({ siteId: id });
export const bayOwned = ({ siteId }: Pick<WashBay, 'siteId'>): Owned => ({ siteId });
export const closureOwned = ({ siteId }: Pick<Closure, 'siteId'>): Owned => ({ siteId });
