import 'temporal-polyfill/global';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { operations, play, stageInMemory, stepsOf, type Told } from '@bling/api/testing/histories';
import { migrate, startCluster } from '@bling/prisma';
import { stageOn } from './histories-stage.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    postgres: { type: 'string', default: '20' },
    steps: { type: 'string', default: '10000' },
    first: { type: 'string', default: '1' },
  },
});
const steps = Number(values.steps);
const from = Number(values.first);
let broken = 0;
const times = new Map<string, number>(Object.keys(operations).map((name) => [name, 0]));

const tell = (where: string, seed: number, { done, refused, violations }: Told): void => {
  for (const [name, often] of Object.entries(done)) times.set(name, (times.get(name) ?? 0) + often);
  const count = Object.values(done).reduce((sum, often) => sum + often, 0);
  console.log(`${where} seed ${seed}: ${count} done, ${refused} refused, ${violations.length} violations`);
  for (const line of violations) console.log(`  ${line}`);
  if (violations.length > 0) broken += 1;
};

for (let seed = from; seed < from + Number(values.seeds); seed++)
  tell('memory', seed, await play(await stageInMemory(), stepsOf(seed, steps)));

if (Number(values.postgres) > 0) {
  const folder = mkdtempSync(join(tmpdir(), 'blingauto-histories-'));
  const cluster = await startCluster(join(folder, 'postgres'));
  try {
    await migrate({ url: cluster.ownerUrl });
    for (let seed = from; seed < from + Number(values.postgres); seed++) {
      const { stage, close } = await stageOn(cluster.appUrl);
      tell('postgresql', seed, await play(stage, stepsOf(seed, steps)));
      await close();
    }
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
const rarest = [...times].toSorted(([, a], [, b]) => a - b).slice(0, 5);
console.log(`done least often: ${rarest.map(([name, often]) => `${name} ${often}`).join(', ')}`);
console.log(`${broken} histories broke a rule`);
process.exit(broken > 0 ? 1 : 0);
