import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { bin, root, run } from '../run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly appUrl: string;
  }
}

const START_MS = 60_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const isReady = async (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

const ready = async (url: string, server: ChildProcess): Promise<void> => {
  const until = Date.now() + START_MS;
  while (!(await isReady(url))) {
    if (server.exitCode !== null) throw new Error(`the product ended with ${server.exitCode} before it was ready`);
    if (Date.now() > until) throw new Error('the product did not get ready');
    await sleep(50);
  }
};

/** A full day at every site, so that the pictures show what the product is for. */
const seedSaturday = async (folder: string): Promise<void> => {
  const cli = join(root, 'prisma/src/cli.ts');
  const args = ['--import', 'tsx', cli, 'seed', '--scenario', 'saturday-rush'];
  const seeded = await run(process.execPath, args, { env: { DATA_DIR: folder } });
  if (seeded.code !== 0) throw new Error(seeded.output);
};

/** The product as it is started for real, built, on a database of its own with demo data. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const built = await run(bin('turbo'), ['run', 'build', '--output-logs=errors-only']);
  if (built.code !== 0) throw new Error(built.output);
  const folder = mkdtempSync(join(tmpdir(), 'blingauto-browser-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [join(root, 'apps/server/dist/main.mjs')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: folder,
      PORT: String(port),
      DEMO: 'true',
      LOG_LEVEL: 'error',
      // All the browsers of a run come from one address.
      ADDRESS_CALLS_A_MINUTE: '100000',
      USER_CALLS_A_MINUTE: '100000',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await ready(url, server);
  if (process.env['PICTURES'] === 'true') await seedSaturday(folder);
  project.provide('appUrl', url);
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
};
