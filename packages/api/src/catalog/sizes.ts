import type { FiguresBySize } from '@bling/domain/catalog';
import { sizeClasses } from '@bling/domain/kernel';

type Loose = { readonly [K in keyof FiguresBySize]?: FiguresBySize[K] | undefined };
type Sizes = { -readonly [K in keyof FiguresBySize]: NonNullable<FiguresBySize[K]> };

/** Only the sizes with figures of their own: absent and undefined are the same. */
export const sizesOf = (bySize: Loose): Sizes => {
  const sizes: Sizes = {};
  for (const size of sizeClasses) {
    const figures = bySize[size];
    if (figures !== undefined) sizes[size] = figures;
  }
  return sizes;
};
