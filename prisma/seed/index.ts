import type { Connection } from '../src/session.ts';
import { seedAccounts } from './development/accounts.ts';
import { seedDay } from './development/day.ts';
import { seedMenu } from './development/menu.ts';
import { seedSites } from './development/sites.ts';
import { seedStaff } from './development/staff.ts';
import { seedSaturday, seedTuesday } from './city/rush.ts';
import { seedYear } from './city/year.ts';
import { seedRoles } from './essential/roles.ts';

/** What the product cannot run without, what shows it, what tests need. */
export const seedEnvironments = ['essential', 'development', 'test'] as const;
export type SeedEnvironment = (typeof seedEnvironments)[number];

/** Rows of one module. Running it again changes nothing. */
export type Seed = {
  readonly module: string;
  readonly env: SeedEnvironment;
  readonly run: (connection: Connection) => Promise<void>;
};

/** In the order they run in; essential ones first. */
export const seeds: readonly Seed[] = [
  { module: 'identity', env: 'essential', run: seedRoles },
  { module: 'identity', env: 'development', run: seedAccounts },
  { module: 'catalog', env: 'development', run: seedMenu },
  { module: 'facilities', env: 'development', run: seedSites },
  { module: 'staff', env: 'development', run: seedStaff },
  { module: 'bookings', env: 'development', run: seedDay },
];

/** What can be planted on top of the development seeds: a day, or the year that led to it. */
export const scenarios = {
  'saturday-rush': seedSaturday,
  'quiet-tuesday': seedTuesday,
  year: seedYear,
} as const satisfies Readonly<Record<string, Seed['run']>>;
export type Scenario = keyof typeof scenarios;
