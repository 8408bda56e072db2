import type { SlotView } from '@bling/client';
import type { Instant } from '@bling/domain/kernel';
import { groupBy } from '../../app/group-by.ts';
import { cx } from '../../ui/cx.ts';
import { timeText } from '../../words/format.ts';
import { type PartOfDay, partOf } from './days.ts';

type Props = {
  readonly free: readonly SlotView[];
  readonly taken: readonly Instant[];
  readonly zone: string;
  readonly value: Instant | null;
  readonly asked: Instant | null;
  readonly onChoose: (startsAt: Instant) => void;
  readonly onAsk: (startsAt: Instant) => void;
};

type Time = { readonly at: Instant; readonly isFree: boolean };

const chip = 'min-h-11 min-w-[74px] rounded-control border px-2 font-[560] figures transition-colors duration-150';

const look = (isChosen: boolean, isEarliest: boolean): string => {
  if (isChosen) return 'border-accent bg-accent text-accent-ink';
  return isEarliest ? 'border-good bg-raised text-good hover:bg-good-soft' : 'border-line bg-raised hover:bg-sunken';
};

/** The times of a day by its parts: free ones to take, the others to ask about. */
export const DaySlots = ({ free, taken, zone, value, asked, onChoose, onAsk }: Props) => {
  const earliest = free[0]?.startsAt;
  const times: readonly Time[] = [
    ...free.map(({ startsAt }) => ({ at: startsAt, isFree: true })),
    ...taken.map((at) => ({ at, isFree: false })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const parts = groupBy(times, ({ at }) => partOf(at, zone));

  const button = ({ at, isFree }: Time) => {
    const time = timeText(at, zone);
    if (!isFree)
      return (
        <button
          key={at}
          type="button"
          className={cx(
            chip,
            'border-dashed font-normal text-muted hover:bg-sunken',
            at === asked ? 'border-warn bg-warn-soft' : 'border-control',
          )}
          aria-label={`${time} is taken. Why?`}
          aria-expanded={at === asked}
          onClick={() => onAsk(at)}
        >
          {time} ?
        </button>
      );
    return (
      <button
        key={at}
        type="button"
        className={cx(chip, look(at === value, at === earliest))}
        aria-pressed={at === value}
        onClick={() => onChoose(at)}
      >
        {time}
        {at === earliest ? <span className="sr-only">, the earliest</span> : null}
      </button>
    );
  };

  return [...parts].map(([part, ofPart]: readonly [PartOfDay, readonly Time[]]) => (
    <div key={part} role="group" aria-label={part} className="grid gap-1.5 sm:grid-cols-[84px_1fr] sm:gap-3">
      <span className="text-14 text-muted sm:pt-2.5">{part}</span>
      <div className="flex flex-wrap gap-2">{ofPart.map(button)}</div>
    </div>
  ));
};
