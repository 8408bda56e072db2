import type { LocalDate } from '@bling/domain/facilities';
import type { SiteId } from '@bling/domain/kernel';
import type { WalkIn, WalkInFact, WalkInId } from '@bling/domain/walkins';
import type { Repository } from '../kernel/repository.ts';
import type { PricingPorts } from '../pricing/index.ts';
import type { SchedulingPorts } from '../scheduling/index.ts';
import type { Vehicles } from '../vehicles/ports.ts';

export interface WalkIns extends Repository<WalkIn, WalkInFact> {
  /** Locks the row: two moves of one walk-in take turns. */
  readonly lock: (id: WalkInId) => Promise<WalkIn | null>;
  /** The next number of a business day, from 1 and without gaps: whoever asks keeps others waiting until they are done. */
  readonly nextTicket: (siteId: SiteId, date: LocalDate) => Promise<number>;
  /** Those who wait, were called or are being worked on, in turn. */
  readonly open: (siteId: SiteId) => Promise<readonly WalkIn[]>;
  readonly openByPlate: (siteId: SiteId, plate: string) => Promise<WalkIn | null>;
  /** The latest whose work has begun, the last first: what the site's promises were worth. */
  readonly begun: (siteId: SiteId, most: number) => Promise<readonly WalkIn[]>;
}

export interface WalkInPorts extends SchedulingPorts, PricingPorts {
  readonly sites: SchedulingPorts['sites'];
  readonly services: SchedulingPorts['services'];
  readonly addOns: SchedulingPorts['addOns'];
  readonly walkIns: WalkIns;
  readonly vehicles: Pick<Vehicles, 'byPlate'>;
}
