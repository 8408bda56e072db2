import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect } from 'vitest';
import { connected } from '../connected.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { findPostmaster } from './postmaster.ts';
import { commandOf } from './processes.ts';

export const note = (url: string) =>
  connected(url, (client) => client.query('create table public.note (n int); insert into public.note values (42)'));

export const noted = (url: string) =>
  connected(url, async (client) => (await client.query<{ n: number }>('select n from public.note')).rows[0]?.n);

/** A folder for each test, and servers on it, which end with the test. */
export const clusterWorld = () => {
  let parent: string;
  let folder: string;
  let clusters: Cluster[];
  let children: ChildProcess[];

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'cluster-'));
    chmodSync(parent, 0o755);
    folder = join(parent, 'postgres');
    clusters = [];
    children = [];
  });

  afterEach(async () => {
    for (const cluster of clusters) await cluster.stop();
    for (const child of children) child.kill('SIGKILL');
    await expect.poll(() => findPostmaster(folder), { timeout: 10_000 }).toBeUndefined();
    rmSync(parent, { recursive: true, force: true });
  });

  const start = async (): Promise<Cluster> => {
    const cluster = await startCluster(folder, { durable: false });
    clusters.push(cluster);
    return cluster;
  };

  const startElsewhere = async () => {
    const script = fileURLToPath(new URL('./start.fixture.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = await once(child.stdout, 'data');
    const cluster: Pick<Cluster, 'ownerUrl' | 'reused'> = JSON.parse(String(line));
    return { child, cluster };
  };

  const watchdogs = (): readonly number[] =>
    readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && commandOf(pid).includes('read -r') && commandOf(pid).includes(folder));

  return {
    parent: () => parent,
    folder: () => folder,
    start,
    startElsewhere,
    watchdogs,
  };
};
