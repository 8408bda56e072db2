import { Money, type SizeClass, sizeClasses } from '../kernel/index.ts';

/** What a job costs and how long it takes. */
export type Figures = { readonly price: Money; readonly minutes: number };
/** Only the sizes that differ from the base figures. */
export type FiguresBySize = Readonly<Partial<Record<SizeClass, Figures>>>;
export type Sized = Figures & { readonly bySize: FiguresBySize };

/** The figures of one size: its own where it has any, else the base ones. */
export const figuresFor = ({ price, minutes, bySize }: Sized, size: SizeClass): Figures =>
  bySize[size] ?? { price, minutes };

/** All prices of one thing are in one currency. */
export const oneCurrency = ({ price, bySize }: Sized): boolean =>
  Object.values(bySize).every((figures) => figures.price.currency === price.currency);

export const samePrices = (a: Sized, b: Sized): boolean =>
  Money.equal(a.price, b.price) &&
  sizeClasses.every((size) => Money.equal(figuresFor(a, size).price, figuresFor(b, size).price));

/** Names that a reader takes for the same. */
const folded = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
export const nameTaken = (name: string, names: readonly string[]): boolean =>
  names.some((other) => folded(other) === folded(name));
