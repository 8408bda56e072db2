import 'temporal-polyfill/global';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate, startCluster } from '@bling/prisma';
import { readEnvironment } from '../src/env.ts';
import { createLog } from '../src/log.ts';
import { startServer } from '../src/server.ts';
import { type Count, type Raced, raceVariables, sessionRaces } from './session-races.ts';

/** The long counts, against a product and a database of their own. A name is a row of what must hold. */
const rows: Readonly<Record<string, (raced: Raced) => Promise<readonly string[]>>> = {
  sessions: (raced) => {
    const whole: Count = { rounds: 200, racers: 20, fights: 1_000 };
    return sessionRaces(raced, whole, (line) => console.log(line));
  },
};

const { positionals } = parseArgs({ allowPositionals: true });
const names = positionals.length === 0 ? Object.keys(rows) : positionals;
const folder = mkdtempSync(join(tmpdir(), 'blingauto-soak-'));
const cluster = await startCluster(join(folder, 'postgres'));
await migrate({ url: cluster.ownerUrl });
const url = cluster.superuserUrl.replace(/\/postgres$/u, '/blingauto');
const variables = { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent', ...raceVariables };
const env = { ...readEnvironment(variables), DATABASE_URL: url };
const server = await startServer({ env, log: createLog(env), demo: true, web: null, databaseOwnedByTask: false });
try {
  for (const name of names) {
    const row = rows[name];
    if (row === undefined) throw new Error(`no soak ${name}: ${Object.keys(rows).join(', ')}`);
    const odd = await row({ url: server.url, database: { superuserUrl: url } });
    for (const line of odd.slice(0, 20)) console.log(line);
    console.log(`${name}: ${odd.length} violations`);
    if (odd.length > 0) process.exitCode = 1;
  }
} finally {
  await server.stop();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
