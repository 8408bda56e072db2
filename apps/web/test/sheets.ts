import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { consoleScreens, sizeNames, sizes } from './screens.ts';

const docs = join(import.meta.dirname, '..', '..', '..', 'docs');
const SCALE = 0.55;
const GAP = 16;

type Piece = {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where each picture of a screen stands on its sheet: widths side by side, light above dark. */
const piecesOf = (shots: string, name: string): readonly Piece[] =>
  (['light', 'dark'] as const).flatMap((theme, row) => {
    let x = 0;
    return sizeNames.map((size): Piece => {
      const [width, height] = sizes[size].map((length) => Math.round(length * SCALE)) as [number, number];
      const left = x;
      x += width + GAP;
      const shot = readFileSync(join(shots, `${name}-${size}-${theme}.png`), 'base64');
      const tallest = Math.round(sizes.tablet[1] * SCALE);
      return { url: `data:image/png;base64,${shot}`, x: left, y: row * (tallest + GAP), width, height };
    });
  });

/** Puts the six pictures of each console screen onto one sheet, and the sheets onto a page of the documentation. */
export const writeSheets = async (browser: Browser, shots: string): Promise<void> => {
  const page = await browser.newPage();
  mkdirSync(join(docs, 'screens'), { recursive: true });
  for (const name of Object.keys(consoleScreens)) {
    const sheet = await page.evaluate(
      async (pieces: readonly Piece[]) => {
        const canvas = document.createElement('canvas');
        canvas.width = Math.max(...pieces.map(({ x, width }) => x + width));
        canvas.height = Math.max(...pieces.map(({ y, height }) => y + height));
        const context = canvas.getContext('2d');
        if (context !== null) context.imageSmoothingQuality = 'high';
        for (const { url, x, y, width, height } of pieces) {
          const image = new Image();
          image.src = url;
          await image.decode();
          context?.drawImage(image, x, y, width, height);
        }
        return canvas.toDataURL('image/webp', 0.8);
      },
      piecesOf(shots, name),
    );
    writeFileSync(join(docs, 'screens', `${name}.webp`), Buffer.from(sheet.slice(sheet.indexOf(',') + 1), 'base64'));
  }
  await page.close();

  const sections = Object.entries(consoleScreens).map(
    ([name, title]) =>
      `## ${title}\n\n![${title}, on a phone, a tablet and a desk, light and dark](screens/${name}.webp)\n`,
  );
  const head = `# The console, screen by screen

Each on a phone (390 px), a 10-inch tablet (820 px) and a desk (1440 px), light and dark, on a full Saturday.
\`pnpm pictures\` takes them anew.
`;
  writeFileSync(join(docs, 'screens.md'), [head, ...sections].join('\n'));
};
