import type { Owned } from '../kernel/index.ts';
import type { WalkIn } from './walk-in.ts';

export const walkInOwned = ({ siteId, customerId }: Pick<WalkIn, 'siteId' | 'customerId'>): Owned => ({
  siteId,
  customerId,
});
