import { Money, type SiteId, type SizeClass, sizeClasses } from '../kernel/index.ts';

/** What a job costs and how long it takes. */
export type Figures = { readonly price: Money; readonly minutes: number };
/** Only the sizes that differ from the base figures. */
export type FiguresBySize = Readonly<Partial<Record<SizeClass, Figures>>>;
export type Sized = Figures & { readonly bySize: FiguresBySize };

/** The figures of one size: its own where it has any, else the base ones. */
export const figuresFor = ({ price, minutes, bySize }: Sized, size: SizeClass): Figures =>
  bySize[size] ?? { price, minutes };

/** What one site says of a service; nothing said of a site is: offered, at the listed figures. */
export type SiteFigures = {
  readonly siteId: SiteId;
  readonly available: boolean;
  /** Null: as listed. */
  readonly price: Money | null;
  readonly minutes: number | null;
};

/** At least nothing: a size that is cheaper by more than the site's price costs nothing there. */
const moved = (figure: number, by: number): number => Math.max(0, figure + by);

/** The figures with a site's own: a size costs (and takes) as much more or less there as it does elsewhere. */
export const figuresAt = (listed: Sized, { price, minutes }: Pick<SiteFigures, 'price' | 'minutes'>): Sized => {
  const dearer = (price ?? listed.price).amount - listed.price.amount;
  const longer = (minutes ?? listed.minutes) - listed.minutes;
  const figures = ({ price: one, minutes: its }: Figures): Figures => ({
    price: Money.of(moved(one.amount, dearer), one.currency),
    minutes: moved(its, longer),
  });
  const bySize: { -readonly [size in SizeClass]?: Figures } = {};
  for (const size of sizeClasses) {
    const own = listed.bySize[size];
    if (own !== undefined) bySize[size] = figures(own);
  }
  return { ...figures(listed), bySize };
};

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
