import 'temporal-polyfill/global';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate, startCluster } from '@bling/prisma';
import fc from 'fast-check';
import { readEnvironment } from '../src/env.ts';
import { createLog } from '../src/log.ts';
import { startServer } from '../src/server.ts';
import { sentFrom } from './hostile/arbitrary.ts';
import { judge, type Sent, signIn, statuses, type Tokens, told } from './hostile/asking.ts';
import { poolIn, settleStranger } from './hostile/ground.ts';
import { endsSessions, type Pool, type Target, targets } from './hostile/schema.ts';

/** Requests to one procedure before the next has its turn. */
const A_TURN = 40;
/** What is there changes with every request. */
const POOL_MS = 20_000;
/** Tokens last a little longer. */
const SIGN_IN_MS = 10 * 60_000;

/** Whoever is forgotten cannot sign in again, and nobody would ask as them any more. */
const FORGETS = 'customers.erase';

type Ground = { readonly url: string; readonly databaseUrl: string };
type Turn = { readonly target: Target; readonly seed: number; readonly pool: Pool; readonly tokens: Tokens };

/** The smallest request that is answered wrongly, or null. */
const turn = async ({ url }: Ground, { target, seed, pool, tokens }: Turn): Promise<string | null> => {
  let why = '';
  const answersWell = async (sent: Sent): Promise<boolean> => {
    const found = await judge(url, tokens, endsSessions(target) ? { ...sent, as: 'visitor' } : sent);
    if (found !== null) why = found;
    return found === null;
  };
  const reading = { pool: target.path === FORGETS ? new Map() : pool, now: Date.now() };
  const property = fc.asyncProperty(sentFrom(target, reading), answersWell);
  const ran = await fc.check(property, { seed, numRuns: A_TURN });
  const [smallest] = ran.counterexample ?? [];
  if (!ran.failed || smallest === undefined) return null;
  return [
    `${target.path} ${why}`,
    `  seed ${seed}, path ${ran.counterexamplePath ?? ''}, after ${ran.numRuns} requests and ${ran.numShrinks} smaller ones`,
    `  ${told(smallest)}`,
  ].join('\n');
};

/** Asks for something anew once it is too old; who is refused meanwhile (too many sign-ins) keeps the old. */
const renewing = <T>(ms: number, make: () => Promise<T>) => {
  let [made, at]: [T | null, number] = [null, 0];
  return async (): Promise<T> => {
    if (made !== null && Date.now() - at < ms) return made;
    const old = made;
    made = old === null ? await make() : await make().catch(() => old);
    at = Date.now();
    return made;
  };
};

const report = (turns: number, base: number, finds: number): void => {
  const answered = [...statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${n} × ${status}`);
  console.log(`answers: ${answered.join(', ')}`);
  console.log(`${turns} turns of ${A_TURN} requests with seeds from ${base}: ${finds} finds`);
};

const fuzz = async (ground: Ground, { until, base }: { until: number; base: number }): Promise<number> => {
  const finds = new Map<string, string>();
  const tokensNow = renewing(SIGN_IN_MS, () => signIn(ground.url));
  const poolNow = renewing(POOL_MS, () => poolIn(ground.databaseUrl));
  let turns = 0;
  for (; Date.now() < until; turns++) {
    const target = targets[turns % targets.length];
    if (target === undefined || finds.has(target.path)) continue;
    const [tokens, pool] = [await tokensNow(), await poolNow()];
    const found = await turn(ground, { target, seed: base + turns, pool, tokens });
    if (found === null) continue;
    finds.set(target.path, found);
    console.log(found);
  }
  const alive = (await fetch(`${ground.url}/health/live`)).status === 200;
  if (!alive) console.log('the product does not live any more');
  report(turns, base, finds.size);
  return finds.size === 0 && alive ? 0 : 1;
};

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes ?? 5);
const base = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
if (!(minutes > 0) || !Number.isSafeInteger(base)) throw new Error('pnpm fuzz --minutes 5 --seed 1');

const folder = mkdtempSync(join(tmpdir(), 'bling-fuzz-'));
const unlimited = { USER_CALLS_A_MINUTE: '1000000', ADDRESS_CALLS_A_MINUTE: '1000000' };
const variables = { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent', ...unlimited };
const cluster = await startCluster(join(folder, 'postgres'), { durable: false });
await migrate({ url: cluster.ownerUrl });
const env = { ...readEnvironment(variables), DATABASE_URL: cluster.superuserUrl };
const server = await startServer({ env, log: createLog(env), demo: true, web: null, databaseOwnedByTask: false });
try {
  await settleStranger(cluster.appUrl);
  const ground = { url: server.url, databaseUrl: cluster.appUrl };
  process.exitCode = await fuzz(ground, { until: Date.now() + minutes * 60_000, base });
} finally {
  await server.stop();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
