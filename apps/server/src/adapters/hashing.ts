import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hashing } from '@bling/api/ports';
import type { Done, Task } from './hasher.ts';
import { makeHash, type Verdict, verifyHash } from './hashes.ts';

type Bounds = { readonly running: number; readonly waiting: number };
type Worker = {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (known: string | null, password: string) => Promise<Verdict>;
};
export type ClosableHashing = Hashing & { readonly close: () => void };

/** Lets so many run and so many wait; answers null to the rest at once. */
const bounded = ({ running, waiting }: Bounds) => {
  let active = 0;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (active >= running) {
      if (queue.length >= waiting) return null;
      await new Promise<void>((resume) => queue.push(resume));
    }
    active++;
    try {
      return await work();
    } finally {
      active--;
      queue.shift()?.();
    }
  };
};

const BOUNDS: Bounds = { running: 2, waiting: 40 };

const behindQueue = ({ hash, verify }: Worker, bounds: Bounds): Hashing => {
  const inTurn = bounded(bounds);
  return {
    hash: (password) => inTurn(() => hash(password)),
    verify: (known, password) => inTurn(() => verify(known, password)),
  };
};

/** Argon2id behind a bounded queue: two cores do about forty a second, and whoever would wait longer is told so. */
export const argon2Hashing = (bounds: Bounds = BOUNDS): Hashing =>
  behindQueue({ hash: makeHash, verify: verifyHash }, bounds);

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** Beside this file: its own bundle in a build, else its source. */
const forked = (): ChildProcess => {
  const built = fileURLToPath(new URL('./hasher.mjs', import.meta.url));
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
  if (existsSync(built)) return fork(built, { stdio: [...stdio], execArgv: [] });
  const source = fileURLToPath(new URL('./hasher.ts', import.meta.url));
  return fork(source, { stdio: [...stdio], execArgv: ['--import', import.meta.resolve('tsx')] });
};

/** Hands work to a process of its own, which is begun with the first piece and again when it has died. */
const hasher = () => {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | null = null;
  let last = 0;

  const begin = (): ChildProcess => {
    const begun = forked();
    // It must keep nobody from ending.
    begun.unref();
    begun.channel?.unref();
    begun.on('message', (done: Done) => {
      const asked = waiting.get(done.id);
      waiting.delete(done.id);
      if (waiting.size === 0) begun.channel?.unref();
      if ('error' in done) asked?.reject(new Error(`hashing failed: ${done.error}`));
      else asked?.resolve(done.value);
    });
    begun.once('exit', () => {
      if (child === begun) child = null;
      for (const { reject } of waiting.values()) reject(new Error('the hashing process ended'));
      waiting.clear();
    });
    return begun;
  };

  const ask = (task: WithoutId<Task>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      child ??= begin();
      last += 1;
      waiting.set(last, { resolve, reject });
      child.channel?.ref();
      child.send({ ...task, id: last });
    });

  return {
    hash: (password: string) => ask({ kind: 'hash', password }) as Promise<string>,
    verify: (known: string | null, password: string) => ask({ kind: 'verify', known, password }) as Promise<Verdict>,
    close: () => child?.kill(),
  };
};

/** The same in a process of its own with less priority: a flood of sign-ins slows sign-ins, and nobody else. */
export const hashingApart = (bounds: Bounds = BOUNDS): ClosableHashing => {
  const worker = hasher();
  return { ...behindQueue(worker, bounds), close: () => void worker.close() };
};
