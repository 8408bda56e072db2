import { parseArgs } from 'node:util';
import { bin, run, tool } from '../run.ts';
import { makeFeature } from './feature.ts';
import { makeUseCase } from './use-case.ts';

const USAGE = `pnpm gen feature <name>              the rooms of a feature in every layer
pnpm gen use-case <feature> <name>   a mutation, with contract, permission, procedure and test
  --query                            a query instead`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { query: { type: 'boolean', default: false } },
});
const [what, first, second] = positionals;

const made = (): boolean => {
  if (what === 'feature') makeFeature(first);
  else if (what === 'use-case') makeUseCase(first, second, values.query ? 'query' : 'mutation');
  else return false;
  return true;
};

/** What is derived from the rooms is written anew, so that every check passes. */
const derive = async (): Promise<void> => {
  await run(bin('biome'), ['format', '--write', 'packages', 'tools/matrix.json']);
  for (const file of ['contract/main.ts', 'reference.ts', ...(what === 'use-case' ? ['examples/main.ts'] : [])]) {
    const { code, output } = await tool(file);
    if (code !== 0) throw new Error(output);
  }
  await run(bin('biome'), ['format', '--write', 'apps/server/src/docs']);
};

try {
  if (made()) await derive();
  else console.log(USAGE);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
