import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../run.ts';

const within = (file: string): string => join(root, file);

export const exists = (file: string): boolean => existsSync(within(file));

/** Makes a file that is not there yet. */
export const create = (file: string, text: string): void => {
  if (exists(file)) throw new Error(`${file} is there already`);
  mkdirSync(dirname(within(file)), { recursive: true });
  writeFileSync(within(file), text);
  console.log(`  made    ${file}`);
};

export type Insertion = {
  /** The line that the new ones come before; the first that matches after `from`. */
  readonly before: RegExp;
  /** Where to start looking. */
  readonly from?: RegExp;
  readonly lines: readonly string[];
};

/** Puts lines into a file that is there; throws when the place for them is not found. */
export const insert = (file: string, { before, from = /^/u, lines }: Insertion): void => {
  const all = readFileSync(within(file), 'utf8').split('\n');
  const start = all.findIndex((line) => from.test(line));
  const at = all.findIndex((line, index) => index > start && before.test(line));
  if (start < 0 || at < 0) throw new Error(`${file} has no place for ${lines[0]}`);
  writeFileSync(within(file), [...all.slice(0, at), ...lines, ...all.slice(at)].join('\n'));
  console.log(`  changed ${file}`);
};

/** Adds an import after the last one. */
export const addImport = (file: string, line: string): void => {
  const all = readFileSync(within(file), 'utf8').split('\n');
  const last = all.findLastIndex((text) => /from '[^']+';$/u.test(text));
  writeFileSync(within(file), [...all.slice(0, last + 1), line, ...all.slice(last + 1)].join('\n'));
};
