import { type FeeTerms, feeSchedule, movableUntil } from '@bling/domain/bookings';
import type { Instant } from '@bling/domain/kernel';
import { momentText, moneyText } from '../../words/format.ts';

type Props = { readonly terms: FeeTerms; readonly zone: string; readonly now: Instant };
type Row = { readonly when: string; readonly cost: string };

/** What moving and cancelling cost, step by step: the function that charges is the one that speaks here. */
const rowsOf = ({ terms, zone, now }: Props): readonly Row[] => {
  const movable = movableUntil(terms);
  const steps = feeSchedule(terms, now);
  const say = (at: Instant): string => momentText(at, zone, now);
  const cancel = (index: number, until: Instant | null): string => {
    if (until !== null) return `Cancel until ${say(until)}`;
    return index === 0 ? 'Cancel it' : 'Cancel after that';
  };
  return [
    movable > now
      ? { when: `Move it until ${say(movable)}`, cost: 'free' }
      : { when: 'Move it to another time', cost: 'no longer' },
    ...steps.map(({ fee, until }, index) => ({
      when: cancel(index, until),
      cost: fee.amount === 0 ? 'free' : moneyText(fee),
    })),
  ];
};

export const Schedule = (props: Props) => (
  <dl className="grid gap-1 rounded-control bg-sunken p-3.5 text-14 figures" aria-label="Moving and cancelling">
    {rowsOf(props).map(({ when, cost }) => (
      <div key={when} className="flex justify-between gap-3">
        <dt>{when}</dt>
        <dd className="font-[560] whitespace-nowrap">{cost}</dd>
      </div>
    ))}
  </dl>
);

/** The same in one line, for narrow places. */
export const ScheduleLine = (props: Props) => (
  <p className="text-12 text-muted figures">
    {rowsOf(props)
      .map(({ when, cost }) => `${when}: ${cost}`)
      .join(' · ')}
  </p>
);
