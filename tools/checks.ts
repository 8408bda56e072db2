import { join } from 'node:path';
import { bin, type Ran, root, run, tool } from './run.ts';

export type Check = { readonly name: string; readonly what: string; readonly run: () => Promise<Ran> };

const projects = [
  'packages/domain',
  'packages/api',
  'packages/client',
  'packages/rpc-http',
  'prisma',
  'apps/server',
  'apps/web',
  'apps/cli',
  'tools',
  'bench',
  'scripts',
];
const TSC = join(root, 'node_modules/typescript-7/bin/tsc');

/** The native compiler, one package after the other: what the product is built with (6.0) says the same, slower. */
const types = async (): Promise<Ran> => {
  let whole: Ran = { code: 0, output: '', seconds: 0 };
  for (const project of projects) {
    const { code, output, seconds } = await run(process.execPath, [TSC, '-p', project]);
    whole = { code: whole.code || code, output: whole.output + output, seconds: whole.seconds + seconds };
  }
  return whole;
};

const layers = [
  '--config',
  '.dependency-cruiser.cjs',
  'packages',
  'prisma/src',
  'prisma/seed',
  'apps',
  'tools',
  'bench',
  'scripts',
];

/** Everything that can be said of the code without running it. */
export const checks: readonly Check[] = [
  { name: 'format', what: 'biome', run: () => run(bin('biome'), ['format', '.']) },
  { name: 'lint', what: 'oxlint, with types', run: () => run(bin('oxlint'), ['--type-aware', '--deny-warnings']) },
  { name: 'types', what: 'TypeScript at its strictest', run: types },
  { name: 'layers', what: 'who may import whom', run: () => run(bin('depcruise'), layers) },
  { name: 'dead code', what: 'knip', run: () => run(bin('knip'), []) },
  { name: 'contract', what: 'the client is what the router says', run: () => tool('contract/main.ts', '--check') },
  { name: 'gate', what: 'clients that are out still work', run: () => tool('contract/gate/main.ts') },
  { name: 'reference', what: 'the references are what the code says', run: () => tool('reference.ts', '--check') },
];

/** Two at a time: that is how many cores we count on. */
export const runChecks = async (
  told: (check: Check, ran: Ran) => void,
): Promise<readonly (Ran & { readonly check: Check })[]> => {
  const waiting = [...checks];
  const results: (Ran & { readonly check: Check })[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const ran = await check.run();
      told(check, ran);
      results.push({ ...ran, check });
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
};
