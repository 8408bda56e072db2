import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot, startCluster } from '@bling/prisma';
import { paired, report, timed } from './figure.ts';
import { answered, freePort } from './product.ts';

const ROUNDS = 7;

/** From the command to the first answer of a procedure, on data that is there. Needs `pnpm build`. */
export const start = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'blingauto-start-'));
  chmodSync(folder, 0o755);
  const ours = async (): Promise<number> => {
    const port = await freePort();
    let stop = async (): Promise<void> => undefined;
    const ms = await timed(async () => {
      const child = spawn(process.execPath, [join(repositoryRoot, 'apps/server/dist/main.mjs')], {
        env: { PATH: process.env['PATH'], DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error', DEMO: 'true' },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      stop = async () => {
        child.kill('SIGTERM');
        await ended;
      };
      await answered(`http://127.0.0.1:${port}/rpc/facilities.sites.list?input=%7B%22json%22%3A%7B%7D%7D`);
    });
    await stop();
    return ms;
  };
  const baseline = async (): Promise<number> => {
    let stop = async (): Promise<void> => undefined;
    const ms = await timed(async () => {
      const cluster = await startCluster(join(folder, 'postgres'));
      stop = () => cluster.stop();
    });
    await stop();
    return ms;
  };
  await ours();
  report(await paired({ name: 'start', unit: 'ms', rounds: ROUNDS }, ours, baseline));
  rmSync(folder, { recursive: true, force: true });
};
