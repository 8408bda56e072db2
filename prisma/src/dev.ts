import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterDirectory, dataDirectory } from './data-dir.ts';
import { startCluster } from './embedded/cluster.ts';
import { findPostmaster } from './embedded/postmaster.ts';
import { readState } from './embedded/state.ts';
import { migrate } from './migrator/migrator.ts';
import { watchParents } from './parents.ts';
import { sleep } from './sleep.ts';

const LOOK_MS = 500;
/** For the server to finish its requests: it is told to end at the same moment. */
const PATIENCE_MS = 4_000;

const parentsEnded = watchParents();
let ending = false;
let end = (): void => {};
const told = new Promise<void>((resolve) => {
  end = resolve;
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    ending = true;
    end();
  });

const ended = (): boolean => ending || parentsEnded();

const stayWhile = async (stillFine: () => boolean): Promise<void> => {
  while (!ended() && stillFine()) await Promise.race([sleep(LOOK_MS), told]);
};

const runs = (directory: string): boolean => {
  const state = readState(directory);
  return state !== undefined && findPostmaster(state.folder) !== undefined;
};

/** Starts the server, migrates, and stays until we end, or the server does: a command may have started it, and we joined. */
const keepDatabase = async (directory: string, ready: string): Promise<void> => {
  const cluster = await startCluster(directory);
  try {
    const applied = await migrate({ url: cluster.ownerUrl });
    console.log(`database ready${applied.length > 0 ? `, ${applied.length} migrations applied` : ''}`);
    writeFileSync(ready, `${JSON.stringify({ pid: process.pid })}\n`);
    await stayWhile(() => runs(directory));
  } finally {
    // First the file, which others wait for.
    rmSync(ready, { force: true });
    await cluster.stop(PATIENCE_MS);
  }
};

/** The pid in the ready file tells a fresh one from one that a kill left behind. */
const ownDatabase = async (dataDir: string): Promise<void> => {
  mkdirSync(dataDir, { recursive: true });
  const ready = join(dataDir, 'database.ready');
  rmSync(ready, { force: true });
  while (!ended()) await keepDatabase(clusterDirectory(dataDir), ready);
};

if (process.env['DATABASE_URL']) await stayWhile(() => true);
else await ownDatabase(dataDirectory());
// A sleep may still be pending.
process.exit();
