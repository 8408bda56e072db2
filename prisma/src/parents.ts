import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isRunning } from './embedded/processes.ts';

/** What runs scripts, and the shells that they use in between. */
const RUNNER = /^(?:node|npm|npx|pnpm|turbo|corepack)\b/;
const SHELL = /^(?:sh|dash)$/;

type Process = { readonly pid: number; readonly parent: number; readonly program: string };

const inspect = (pid: number): Process | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const [program = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
    return { pid, parent, program: basename(program) };
  } catch {
    return undefined;
  }
};

const runnersAbove = (pid: number): readonly number[] => {
  const found = inspect(pid);
  if (found === undefined) return [];
  if (RUNNER.test(found.program)) return [pid, ...runnersAbove(found.parent)];
  return SHELL.test(found.program) ? runnersAbove(found.parent) : [];
};

/**
 * Tells whether one of those who started us has ended: turbo, pnpm or npx above us, killed ones too. Without /proc
 * only our parent is watched.
 */
export const watchParents = (): (() => boolean) => {
  const parent = process.ppid;
  const watched = runnersAbove(parent);
  return () => process.ppid !== parent || watched.some((pid) => !isRunning(pid));
};
