import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { platform } from 'node:os';
import type { Account } from './account.ts';

/**
 * Waits for the end of its standard input, which the system closes when our process ends in any way, then stops that
 * one server: not one that was started on the folder since. The server may not have written its pid yet.
 */
const SHELL = `read -r _; n=0
while [ $n -lt 100 ] && kill -0 "$2"; do
  if read -r pid < "$1/postmaster.pid" && [ "$pid" = "$2" ]; then "$0" stop -D "$1" -m fast -s -w -t 20 && exit; fi
  sleep 0.1; n=$((n+1))
done`;

const NODE = `process.stdin.resume().on('close', () => {
  const [, pgCtl, folder, pid] = process.argv;
  const file = require('node:fs').readFileSync(folder + '/postmaster.pid', 'utf8');
  if (file.split('\\n')[0].trim() === pid)
    require('node:child_process').spawnSync(pgCtl, ['stop', '-D', folder, '-m', 'fast', '-s']);
});`;

export type Watched = {
  readonly folder: string;
  readonly pid: number;
  readonly pgCtl: string;
  readonly account: Account;
};

const command = (): readonly [program: string, ...rest: readonly string[]] =>
  platform() === 'win32' ? [process.execPath, '-e', NODE] : ['/bin/sh', '-c', SHELL];

/** Ends the server when this process is gone, also after SIGKILL. Kill it to disarm it. */
export const watchOver = ({ folder, pid, pgCtl, account }: Watched): ChildProcess => {
  const [program, ...rest] = command();
  const watchdog = spawn(program, [...rest, pgCtl, folder, String(pid)], {
    ...account,
    cwd: platform() === 'win32' ? process.cwd() : '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  watchdog.on('error', () => {});
  watchdog.stdin?.on('error', () => {});
  watchdog.unref();
  if (watchdog.stdin instanceof Socket) watchdog.stdin.unref();
  return watchdog;
};
