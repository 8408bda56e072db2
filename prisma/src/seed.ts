import { type Scenario, scenarios, type Seed, type SeedEnvironment, seeds } from '../seed/index.ts';
import type { Database } from './unit-of-work.ts';

export type SeedChoice = {
  readonly env: SeedEnvironment;
  /** All modules when absent. */
  readonly module?: string | undefined;
  /** On top of them. */
  readonly scenario?: Scenario | undefined;
};

/** The seeds of an environment: the essential ones come with each. */
export const chosenSeeds = ({ env, module }: SeedChoice, from: readonly Seed[] = seeds): readonly Seed[] =>
  from.filter(
    (seed) => (seed.env === 'essential' || seed.env === env) && (module === undefined || seed.module === module),
  );

/** Runs them one by one, each in its own transaction; answers what ran, as `module/env`. */
export const seedDatabase = async (
  database: Database,
  choice: SeedChoice,
  from: readonly Seed[] = seeds,
): Promise<readonly string[]> => {
  const chosen = chosenSeeds(choice, from);
  for (const { run } of chosen)
    await database.write((connection) => run(connection).then(() => ({ ok: true }) as const));
  const { scenario } = choice;
  const done = chosen.map(({ module, env }) => `${module}/${env}`);
  if (scenario === undefined) return done;
  await database.write((connection) => scenarios[scenario](connection).then(() => ({ ok: true }) as const));
  return [...done, scenario];
};
