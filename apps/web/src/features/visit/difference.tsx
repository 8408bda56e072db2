import type { OutputOf } from '@bling/client';
import { Money } from '@bling/domain/kernel';
import { ArrowRight } from 'lucide-react';
import { durationText, moneyText } from '../../words/format.ts';
import { reasonName } from './words.ts';

type Told = OutputOf<'bookings.inspect'>;
type Whole = NonNullable<Told['difference']>;
type Line = Whole['lines'][number];

const signed = (money: Money): string => `${money.amount > 0 ? '+' : ''}${moneyText(money)}`;

const FromTo = ({ before, after }: { readonly before: Money | null; readonly after: Money | null }) => {
  if (before === null || after === null) return <span>{after === null ? 'taken out' : moneyText(after)}</span>;
  if (Money.equal(before, after)) return <span>{moneyText(after)}</span>;
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <span className="text-muted line-through">{moneyText(before)}</span>
      <ArrowRight aria-label="becomes" size={14} className="text-muted" />
      {moneyText(after)}
    </span>
  );
};

const DifferenceLine = ({ line }: { readonly line: Line }) => (
  <li className="grid gap-1 px-3.5 py-2.5">
    <span className="flex flex-wrap justify-between gap-x-4">
      <span>{line.name}</span>
      <FromTo before={line.before} after={line.after} />
    </span>
    {line.reasons.map((reason) => (
      <span key={`${reason.kind} ${reason.name}`} className="flex justify-between gap-4 text-12 text-muted">
        <span>{reasonName(reason)}</span>
        <span>{signed(reason.amount)}</span>
      </span>
    ))}
  </li>
);

/** What the car as it was found changes, line by line with its reasons, and the old and the new total. */
export const DifferenceTable = ({ told }: { readonly told: Told }) => {
  const { difference, minutesBefore, minutesAfter } = told;
  return (
    <div className="overflow-hidden rounded-card border border-line text-14 figures">
      {difference === null ? null : (
        <ul className="divide-y divide-line" aria-label="What changes">
          {difference.lines.map((line) => (
            <DifferenceLine key={line.refId} line={line} />
          ))}
        </ul>
      )}
      <p className="flex justify-between gap-4 border-t border-line px-3.5 py-2.5">
        <span>Time</span>
        <span>
          {minutesAfter === minutesBefore
            ? durationText(minutesAfter)
            : `${durationText(minutesBefore)} → ${durationText(minutesAfter)}`}
        </span>
      </p>
      {difference === null ? null : (
        <p className="flex flex-wrap justify-between gap-x-4 border-t border-line bg-sunken px-3.5 py-2.5 text-16 font-[650]">
          <span>Total</span>
          <FromTo before={difference.before} after={difference.after} />
        </p>
      )}
    </div>
  );
};
