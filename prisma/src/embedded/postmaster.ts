import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sleep } from '../sleep.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { own } from './folders.ts';
import { commandOf, isAlive } from './processes.ts';
import { watchOver } from './watchdog.ts';

const START_MS = 30_000;
const STOP_MS = 20_000;
const LOG_BYTES = 5_000_000;

/** PostgreSQL's own account of its main process, from postmaster.pid. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string };

const parse = (folder: string): Postmaster | undefined => {
  try {
    const [pid, , , port, , , , status = ''] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port), status: status.trim() };
  } catch {
    return undefined;
  }
};

/** A pid is given again to other processes: the command line must name the folder (the program, where it is all we get). */
const isServerOf = (pid: number, folder: string): boolean => {
  const command = commandOf(pid);
  return platform() === 'win32' ? command.includes('postgres') : command.includes(`-D ${folder} `);
};

/** The server that runs on the folder, if one does. */
export const findPostmaster = (folder: string): Postmaster | undefined => {
  const found = parse(folder);
  return found !== undefined && isAlive(found.pid) && isServerOf(found.pid, folder) ? found : undefined;
};

/** Makes the cluster whole or not at all: an interrupted one is left under another name. */
export const initialise = (folder: string, password: string, account: Account & Pick<Binaries, 'initdb'>): void => {
  const { initdb, ...identity } = account;
  const secret = mkdtempSync(join(tmpdir(), 'blingauto-init-'));
  const file = join(secret, 'password');
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    writeFileSync(file, password, { mode: 0o600 });
    for (const path of [secret, file]) own(path, identity);
    const options = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${file}`, '-E', 'UTF8', '--no-instructions'];
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    mkdirSync(unfinished, { mode: 0o700 });
    own(unfinished, identity);
    const { status, error, stderr } = spawnSync(initdb, ['-D', unfinished, ...options, ...locale, '--no-sync'], {
      ...identity,
      cwd: platform() === 'win32' ? dirname(initdb) : '/',
      encoding: 'utf8',
      windowsHide: true,
    });
    if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
    renameSync(unfinished, folder);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
};

export type Launch = {
  readonly binaries: Binaries;
  readonly account: Account;
  /** Asked for each try: between the answer and the start another process may take the port. */
  readonly port: () => Promise<number>;
  readonly logFile: string;
  readonly settings: readonly string[];
};

const openLog = (file: string): number => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > LOG_BYTES ? 'w' : 'a', 0o600);
};

export type Launched = { readonly port: number; readonly watchdog: ChildProcess };

const spawnServer = async (folder: string, options: Launch): Promise<ChildProcess> => {
  const { binaries, account, logFile, settings } = options;
  const args = ['-D', folder, '-p', String(await options.port()), ...settings];
  const log = openLog(logFile);
  const child = spawn(binaries.postgres, args, {
    ...account,
    cwd: platform() === 'win32' ? dirname(binaries.postgres) : '/',
    // Its own group, so that Ctrl+C in a terminal reaches us first and not the server.
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  return child;
};

/** The port of the server with this pid, once it says that it is ready. */
const readyPort = (folder: string, pid: number | undefined): number | undefined => {
  const found = parse(folder);
  return found?.pid === pid && found?.status === 'ready' ? found.port : undefined;
};

/** One try: the ready server, or undefined when its predecessor's processes are not gone yet, or its port is. */
const launchOnce = async (folder: string, options: Launch): Promise<Launched | undefined> => {
  const from = statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const child = await spawnServer(folder, options);
  const { binaries, account, logFile } = options;
  const watchdog = watchOver({ folder, pid: child.pid ?? 0, pgCtl: binaries.pgCtl, account });
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended ??= `exit ${code ?? signal}`));
  const deadline = Date.now() + START_MS;
  while (ended === undefined && Date.now() < deadline) {
    const port = readyPort(folder, child.pid);
    if (port !== undefined) return { port, watchdog };
    await sleep(10);
  }
  watchdog.kill('SIGKILL');
  const words = readFileSync(logFile, 'utf8').slice(from);
  if (/shared memory block|lock file .* already exists|could not create any TCP\/IP sockets/.test(words))
    return undefined;
  throw new Error(`PostgreSQL did not start (${ended ?? 'too slow'}), see ${logFile}\n${words.slice(-2000)}`);
};

/** Starts the server and waits until it answers. After a kill its predecessor's processes may need some seconds to end. */
export const launch = async (folder: string, options: Launch): Promise<Launched> => {
  if (parse(folder) !== undefined) rmSync(join(folder, 'postmaster.pid'), { force: true });
  for (let attempt = 0; attempt < 20; attempt++) {
    const started = await launchOnce(folder, options);
    if (started !== undefined) return started;
    await sleep(250);
  }
  throw new Error(`processes of an earlier PostgreSQL still hold ${folder}, or others its ports`);
};

/** False when the server still runs after that time. */
export const waitForEnd = async (folder: string, milliseconds: number): Promise<boolean> => {
  const deadline = Date.now() + milliseconds;
  while (findPostmaster(folder) !== undefined) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
};

const signalling = (folder: string, pid: number, pgCtl: string) => (name: NodeJS.Signals, mode: string) => {
  if (platform() === 'win32') spawnSync(pgCtl, ['stop', '-D', folder, '-m', mode, '-s', '-W'], { windowsHide: true });
  else if (findPostmaster(folder) !== undefined) process.kill(pid, name);
};

/**
 * Takes no new connections and waits so many milliseconds for the others to leave, then rolls back what still runs.
 * Nothing committed is lost.
 */
export const stopPostmaster = async (folder: string, { pgCtl }: Binaries, patienceMs = 0): Promise<void> => {
  const running = findPostmaster(folder);
  if (running === undefined) return;
  const signal = signalling(folder, running.pid, pgCtl);
  if (patienceMs > 0) signal('SIGTERM', 'smart');
  if (patienceMs > 0 && (await waitForEnd(folder, patienceMs))) return;
  signal('SIGINT', 'fast');
  if (await waitForEnd(folder, STOP_MS)) return;
  signal('SIGQUIT', 'immediate');
  if (!(await waitForEnd(folder, STOP_MS))) throw new Error(`PostgreSQL ${running.pid} does not stop`);
};
