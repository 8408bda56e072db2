import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sleep } from '../sleep.ts';
import { isAlive } from './processes.ts';

const PATIENCE_MS = 60_000;

const taken = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

const holder = (file: string): number => {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
};

const take = async (file: string): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  let stale = 0;
  while (!taken(file)) {
    const pid = holder(file);
    // Twice in a row, because a file just created is still empty.
    stale = pid !== 0 && isAlive(pid) ? 0 : stale + 1;
    if (stale > 2) rmSync(file, { force: true });
    if (Date.now() > deadline) throw new Error(`process ${pid} is still starting the database (${file})`);
    await sleep(30);
  }
};

/** Only one process at a time starts or joins the server of a data folder. */
export const startingAlone = async <T>(dataDir: string, work: () => Promise<T>): Promise<T> => {
  mkdirSync(dirname(dataDir), { recursive: true });
  const file = join(dirname(dataDir), 'database.lock');
  await take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};
