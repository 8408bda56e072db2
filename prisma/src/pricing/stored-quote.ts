import type { Quote } from '@bling/domain/pricing';

/** A quote as it may stand in a row: those from before price rules say less. */
type Added = 'soil' | 'couponCode';
type Line = Quote['lines'][number];
type AddedToLine = 'listed' | 'adjustments';
type StoredLine = Omit<Line, AddedToLine> & Partial<Pick<Line, AddedToLine>>;
export type StoredQuote = Omit<Quote, Added | 'lines'> &
  Partial<Pick<Quote, Added>> & { readonly lines: readonly StoredLine[] };

const wholeLine = ({ listed, adjustments = [], ...line }: StoredLine): Line => ({
  ...line,
  listed: listed ?? line.amount,
  adjustments,
});

/** The quote whole: without rules a line cost what was listed. */
export const wholeQuote = ({ lines, soil = null, couponCode = null, ...quote }: StoredQuote): Quote => ({
  ...quote,
  lines: lines.map(wholeLine),
  soil,
  couponCode,
});
