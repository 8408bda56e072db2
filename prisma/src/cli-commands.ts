import { parseArgs } from 'node:util';
import { type Scenario, scenarios, type SeedEnvironment, seedEnvironments, seeds } from '../seed/index.ts';
import { driftOf } from './migrator/drift.ts';
import { history, migrate, rollback, status } from './migrator/migrator.ts';
import { reset } from './migrator/reset.ts';
import { seedDatabase } from './seed.ts';
import { openDatabase } from './unit-of-work.ts';

/** The database that a command works on. `role` is what the product takes on there. */
export type CommandTarget = { readonly ownerUrl: string; readonly appUrl: string; readonly role?: string | undefined };

export type Command = {
  readonly usage: string;
  /** Throws for arguments it does not know, before anything is started. */
  readonly prepare: (args: readonly string[]) => (target: CommandTarget) => Promise<readonly string[]>;
};

const without = (args: readonly string[]): void => {
  parseArgs({ args: [...args], options: {}, strict: true });
};

const plain =
  (run: (target: CommandTarget) => Promise<readonly string[]>): Command['prepare'] =>
  (args) => {
    without(args);
    return run;
  };

const or = (lines: readonly string[], none: string): readonly string[] => (lines.length > 0 ? lines : [none]);

const isEnvironment = (text: string): text is SeedEnvironment => seedEnvironments.some((known) => known === text);

const isScenario = (text: string): text is Scenario => Object.hasOwn(scenarios, text);

const seedOptions = {
  env: { type: 'string', default: 'development' },
  module: { type: 'string' },
  scenario: { type: 'string' },
  'essential-only': { type: 'boolean', default: false },
} as const;

const prepareSeed: Command['prepare'] = (args) => {
  const { values } = parseArgs({ args: [...args], options: seedOptions, strict: true });
  const env = values['essential-only'] ? 'essential' : values.env;
  if (!isEnvironment(env)) throw new Error(`--env is one of ${seedEnvironments.join(', ')}, not ${env}`);
  const modules = [...new Set(seeds.map(({ module }) => module))];
  if (values.module !== undefined && !modules.includes(values.module))
    throw new Error(`--module is one of ${modules.join(', ') || '(none yet)'}, not ${values.module}`);
  const { scenario } = values;
  if (scenario !== undefined && !isScenario(scenario))
    throw new Error(`--scenario is one of ${Object.keys(scenarios).join(', ')}, not ${scenario}`);
  return async ({ ownerUrl, appUrl, role }) => {
    await migrate({ url: ownerUrl });
    const database = openDatabase({ url: appUrl, size: 2, name: 'blingauto seed', ...(role ? { role } : {}) });
    try {
      const done = await seedDatabase(database, { env, module: values.module, scenario });
      return or(
        done.map((one) => `seeded ${one}`),
        'nothing to seed',
      );
    } finally {
      await database.close();
    }
  };
};

const prepareReset: Command['prepare'] = (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { force: { type: 'boolean', default: false } },
    strict: true,
  });
  if (process.env['DATABASE_URL'] && !values.force)
    throw new Error('reset drops everything in DATABASE_URL: say --force if you mean it');
  return async ({ ownerUrl }) => [
    'everything dropped',
    ...(await reset({ url: ownerUrl })).map((name) => `applied ${name}`),
  ];
};

const moment = (at: Date | null): string => at?.toISOString() ?? '-';

export const commands: Readonly<Record<string, Command>> = {
  migrate: {
    usage: 'migrate',
    prepare: plain(async ({ ownerUrl }) =>
      or(
        (await migrate({ url: ownerUrl })).map((name) => `applied ${name}`),
        'nothing to apply',
      ),
    ),
  },
  rollback: {
    usage: 'rollback',
    prepare: plain(async ({ ownerUrl }) => {
      const name = await rollback({ url: ownerUrl });
      return [name === null ? 'nothing to roll back' : `rolled back ${name}`];
    }),
  },
  status: {
    usage: 'status',
    prepare: plain(async ({ ownerUrl }) =>
      (await status({ url: ownerUrl })).map(({ name, state }) => `${state.padEnd(12)} ${name}`),
    ),
  },
  history: {
    usage: 'history',
    prepare: plain(async ({ ownerUrl }) =>
      or(
        (await history({ url: ownerUrl })).map(
          ({ name, finishedAt, rolledBackAt }) =>
            `${name}  applied ${moment(finishedAt)}  rolled back ${moment(rolledBackAt)}`,
        ),
        'nothing was ever applied',
      ),
    ),
  },
  draft: {
    usage: 'draft  (the SQL that takes the migrated database to the Prisma schema)',
    prepare: plain(async ({ ownerUrl }) => {
      await migrate({ url: ownerUrl });
      return [(await driftOf(ownerUrl)) || 'the migrations make what the schema says'];
    }),
  },
  reset: { usage: 'reset [--force]', prepare: prepareReset },
  seed: {
    usage:
      'seed [--env essential|development|test] [--module NAME] [--essential-only] [--scenario saturday-rush|quiet-tuesday|year]',
    prepare: prepareSeed,
  },
};
