import { type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
export const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

export type Ran = { readonly code: number; readonly output: string; readonly seconds: number };

/** Runs a program from the root and keeps what it says; `echo` says it here too, while it runs. */
export const run = (
  command: string,
  args: readonly string[],
  { echo = false, env = {} }: { readonly echo?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> => {
  const began = performance.now();
  const options: SpawnOptions = { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] };
  return new Promise((resolve) => {
    const child = spawn(command, [...args], options);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (echo) process.stdout.write(chunk);
      });
    const done = (code: number) => resolve({ code, output, seconds: (performance.now() - began) / 1000 });
    child.on('error', (error) => {
      output += String(error);
      done(127);
    });
    child.on('close', (code) => done(code ?? 1));
  });
};

/** Runs one of the repository's own TypeScript tools. */
export const tool = (file: string, ...args: readonly string[]): Promise<Ran> =>
  run(process.execPath, ['--import', 'tsx', join(root, 'tools', file), ...args]);
