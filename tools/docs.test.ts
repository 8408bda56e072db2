import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consoleScreens } from '../apps/web/test/screens.ts';
import { root } from './run.ts';

const pages = [
  join(root, 'README.md'),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(root, 'docs', file)),
];

/** Links to files of this repository; what leads elsewhere is not ours to hold. */
const linksOf = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)].map(([, link = '']) => link);

describe('the documentation', () => {
  it.each(pages.map((page) => [page.slice(root.length + 1), page] as const))(
    '%s links only to what is there',
    (_, page) => {
      expect(linksOf(page).filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
    },
  );

  it.each(Object.keys(consoleScreens))('shows the screen %s', (name) => {
    expect(existsSync(join(root, 'docs', 'screens', `${name}.webp`))).toBe(true);
    expect(readFileSync(join(root, 'docs', 'screens.md'), 'utf8')).toContain(`(screens/${name}.webp)`);
  });
});
