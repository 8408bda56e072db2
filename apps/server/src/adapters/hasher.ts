import { setPriority } from 'node:os';
import { makeHash, verifyHash } from './hashes.ts';

/** One piece of work for the process that hashes. */
export type Task =
  | { readonly id: number; readonly kind: 'hash'; readonly password: string }
  | { readonly id: number; readonly kind: 'verify'; readonly known: string | null; readonly password: string };
export type Done = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

/** Takes a core only while nobody else wants it. */
const NICE = 19;

const run = (task: Task): Promise<unknown> =>
  task.kind === 'hash' ? makeHash(task.password) : verifyHash(task.known, task.password);

const answer = (done: Done): void => void process.send?.(done);

try {
  setPriority(NICE);
} catch {
  // Not every system lets a process do this; it hashes all the same.
}
process.on('message', (task: Task) => {
  run(task).then(
    (value) => answer({ id: task.id, value }),
    (error: unknown) => answer({ id: task.id, error: error instanceof Error ? error.name : 'odd' }),
  );
});
process.on('disconnect', () => process.exit());
