import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bin, root, run } from '../run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly appUrl: string;
  }
}

const START_MS = 60_000;

/** Where the product says that it is, once it is there. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const [, url] = /BlingAuto +(http:\S+)/u.exec(said) ?? [];
        if (url !== undefined) resolve(url);
      });
    server.once('exit', (code, signal) =>
      reject(new Error(`the product ended with ${code ?? signal}, saying\n${said}`)),
    );
    setTimeout(() => reject(new Error(`the product did not get ready, saying\n${said}`)), START_MS).unref();
  });

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
  const server = spawn(process.execPath, [join(root, 'apps/server/dist/main.mjs')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: folder,
      PORT: '0',
      DEMO: 'true',
      LOG_LEVEL: 'error',
      // All the browsers of a run come from one address.
      ADDRESS_CALLS_A_MINUTE: '100000',
      USER_CALLS_A_MINUTE: '100000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(server);
  server.stderr?.pipe(process.stderr);
  if (process.env['PICTURES'] === 'true') await seedSaturday(folder);
  project.provide('appUrl', url);
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
};
