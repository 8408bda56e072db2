import type { QuoteView } from '@bling/client';
import { Money } from '@bling/domain/kernel';
import { groupBy } from '../../app/group-by.ts';
import { carOfSize, moneyText } from '../../words/format.ts';

type Quote = Pick<QuoteView, 'lines' | 'tax' | 'total' | 'taxMode'>;

const reasonText = ({ reason }: Quote['lines'][number]): string | null => {
  if (reason.code === 'size') return carOfSize(reason.size).replace(/^an? /u, '');
  return reason.code === 'floor' ? `lifted to our least price, from ${moneyText(reason.before)}` : null;
};

const rateText = (basisPoints: number): string => `${basisPoints / 100} %`;

const taxes = ({ lines, tax }: Quote): readonly { readonly rate: number; readonly tax: Money }[] =>
  [...groupBy(lines, ({ taxRateBp }) => taxRateBp)].map(([rate, ofRate]) => ({
    rate,
    tax: Money.sum(
      ofRate.map((line) => line.tax),
      tax.currency,
    ),
  }));

/** Lines that add up to the total, each with the reason of its price. */
export const PriceLines = ({ quote }: { readonly quote: Quote }) => (
  <dl className="grid gap-2.5 text-14 figures">
    {quote.lines.map((line) => (
      <div key={line.refId} className="flex justify-between gap-4">
        <dt>
          {line.name}
          {reasonText(line) === null ? null : <span className="block text-12 text-muted">{reasonText(line)}</span>}
          {line.adjustments.map(({ kind, refId, name, amount }) =>
            kind === 'floor' ? null : (
              <span key={`${kind} ${refId}`} className="block text-12 text-muted">
                {name ?? 'Half off at most'} {moneyText(amount)}
              </span>
            ),
          )}
        </dt>
        <dd>{moneyText(line.amount)}</dd>
      </div>
    ))}
    {taxes(quote).map(({ rate, tax }) => (
      <div key={rate} className="flex justify-between gap-4 text-muted">
        <dt>
          VAT {rateText(rate)}
          {quote.taxMode === 'inclusive' ? ', included' : ''}
        </dt>
        <dd>{moneyText(tax)}</dd>
      </div>
    ))}
  </dl>
);

export const Total = ({ total, label = 'Total' }: { readonly total: Money; readonly label?: string }) => (
  <p className="flex justify-between gap-4 text-20 font-[650] tracking-[-0.01em] figures">
    <span>{label}</span>
    <span>{moneyText(total)}</span>
  </p>
);
