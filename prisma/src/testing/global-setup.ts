import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../embedded/cluster.ts';
import { isAlive } from '../embedded/processes.ts';
import { DATABASE } from '../embedded/roles.ts';
import { migrate } from '../migrator/migrator.ts';
import './context.ts';

const PREFIX = 'blingauto-test-';

/** Folders of runs that were killed; their servers ended with them. */
const removeLeftovers = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-')[0] : Number.NaN);
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
};

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
};

/** One server in a temporary folder for the whole run, with a migrated database to copy. The developer's own is not touched. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  removeLeftovers();
  const folder = temporaryFolder();
  const cluster = await startCluster(join(folder, 'postgres'), { durable: false });
  const { ownerUrl, appUrl, superuserUrl } = cluster;
  await migrate({ url: ownerUrl });
  project.provide('testCluster', { ownerUrl, appUrl, superuserUrl, template: DATABASE });
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
};
