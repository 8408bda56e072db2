import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, clusterDirectory, migrate, startCluster } from '@bling/prisma';
import { migrateLater } from './adapters/later.ts';
import type { Environment } from './env.ts';

export type Place = {
  readonly url: string;
  /** Taken on where the url is the owner's. */
  readonly role: { readonly role?: string };
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
};

const PATIENCE_MS = 60_000;

const isReady = (file: string): boolean => {
  try {
    const { pid }: { readonly pid: number } = JSON.parse(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** In development another task owns the database; it says when it is migrated. */
const waitFor = async (file: string): Promise<void> => {
  const until = Date.now() + PATIENCE_MS;
  while (!isReady(file)) {
    if (Date.now() > until) throw new Error(`the database task did not get ready: ${file}`);
    await sleep(50);
  }
};

const embedded = (cluster: Cluster): Place => ({
  url: cluster.appUrl,
  role: {},
  embedded: true,
  close: () => cluster.stop(),
});

/** Where the data is: a given server, or the embedded one. Migrated when this answers. */
export const findDatabase = async (
  { DATABASE_URL, DATA_DIR }: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>,
  ownedByTask: boolean,
): Promise<Place> => {
  if (DATABASE_URL !== undefined) {
    await migrate({ url: DATABASE_URL });
    await migrateLater(DATABASE_URL);
    return { url: DATABASE_URL, role: { role: 'bling_app' }, embedded: false, close: async () => undefined };
  }
  if (ownedByTask) await waitFor(join(DATA_DIR, 'database.ready'));
  const cluster = await startCluster(clusterDirectory(DATA_DIR));
  if (!ownedByTask) await migrate({ url: cluster.ownerUrl });
  await migrateLater(cluster.ownerUrl);
  return embedded(cluster);
};
