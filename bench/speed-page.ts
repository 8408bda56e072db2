import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '@bling/prisma';

const FILE = join(repositoryRoot, 'docs/reference/speed.md');

/** Puts a benchmark's own table into the page of speeds, where it was or at the end; the rest stays. */
export const writeTable = (bench: string, lines: readonly string[]): void => {
  const [start, end] = [`<!-- ${bench}: written by \`pnpm bench ${bench}\` -->`, `<!-- /${bench} -->`];
  const page = readFileSync(FILE, 'utf8');
  const text = page.includes(start) ? page : `${page.trimEnd()}\n\n${start}\n${end}\n`;
  const before = text.slice(0, text.indexOf(start));
  const after = text.slice(text.indexOf(end) + end.length);
  writeFileSync(FILE, `${before}${[start, ...lines, end].join('\n')}${after}`);
};
