import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { platform } from 'node:os';

/** Whether a process has this pid; not whether it is still the one that had it. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** The command line of a process; empty when the system does not tell. */
export const commandOf = (pid: number): string => {
  if (platform() === 'win32')
    return spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH', '/FO', 'CSV'], { encoding: 'utf8' }).stdout ?? '';
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
};

/** Whether a process runs; one that was killed and that nobody has waited for does not, though it keeps its pid. */
export const isRunning = (pid: number): boolean =>
  isAlive(pid) && (!existsSync('/proc/self/cmdline') || commandOf(pid) !== '');

const listenOn = (port: number): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer()
      .once('error', failed)
      .listen(port, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => found(typeof address === 'object' && address !== null ? address.port : port));
      });
  });

/** The preferred port of 127.0.0.1 when it is free, else any free one. */
export const freePort = (preferred: number | null): Promise<number> =>
  preferred === null ? listenOn(0) : listenOn(preferred).catch(() => listenOn(0));
