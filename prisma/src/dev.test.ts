import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCluster } from './embedded/cluster.ts';
import { findPostmaster } from './embedded/postmaster.ts';
import { isRunning } from './embedded/processes.ts';

const script = fileURLToPath(new URL('./dev.ts', import.meta.url));
let dataDir: string;
let runner: ChildProcess;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dev-'));
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  runner.kill('SIGKILL');
  await expect.poll(server, { timeout: 10_000 }).toBeUndefined();
  rmSync(dataDir, { recursive: true, force: true });
});

/** As turbo and pnpm start it: a runner, a shell, the task. */
const runThroughOthers = (): void => {
  const task = `${process.execPath} --import tsx ${script}; exit`;
  const source = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(task)}], { stdio: 'inherit' })`;
  runner = spawn(process.execPath, ['-e', source], { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } });
};

const server = () => findPostmaster(join(dataDir, 'postgres'));
const readyPid = (): number => {
  const file = join(dataDir, 'database.ready');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).pid : 0;
};
const isReady = () => expect.poll(readyPid, { timeout: 15_000 }).toBeGreaterThan(0);

describe('the database task of dev', () => {
  it('ends with its server when what started it is killed', async () => {
    runThroughOthers();
    await isReady();
    const pid = readyPid();
    runner.kill('SIGKILL');
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
    expect([server(), readyPid()]).toEqual([undefined, 0]);
  });

  it('ends when told to', async () => {
    runThroughOthers();
    await isReady();
    process.kill(readyPid(), 'SIGINT');
    await expect.poll(server, { timeout: 10_000 }).toBeUndefined();
    expect(readyPid()).toBe(0);
  });

  it('leaves no server when it is killed itself', async () => {
    runThroughOthers();
    await isReady();
    process.kill(readyPid(), 'SIGKILL');
    await expect.poll(server, { timeout: 10_000 }).toBeUndefined();
  });

  it('starts the server again when it had joined one that ended', async () => {
    const cluster = await startCluster(join(dataDir, 'postgres'));
    runThroughOthers();
    await isReady();
    const before = server()?.pid;
    await cluster.stop();
    await expect.poll(() => (server()?.pid ?? before) !== before && readyPid() > 0, { timeout: 10_000 }).toBe(true);
  });
});
