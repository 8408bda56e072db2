import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { cx } from '../../ui/cx.ts';
import { dateText } from '../../words/format.ts';

/** A day of the strip: its earliest free time, or why it has none. */
export type StripDay = {
  readonly date: string;
  readonly earliest: string | null;
  readonly none: 'full' | 'closed' | '…';
};

type Props = {
  readonly days: readonly StripDay[];
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly onEarlier: (() => void) | null;
  readonly onLater: (() => void) | null;
};

const Day = ({
  day,
  name,
  isChosen,
  onChoose,
}: {
  readonly day: StripDay;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) => {
  const [weekday = '', number = '', month = ''] = dateText(day.date, 'short').split(' ');
  return (
    <label
      className={cx(
        'relative grid min-h-19 content-center justify-items-center rounded-control border px-1 py-2 text-center figures',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent/70',
        'border-line has-checked:border-accent has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent',
        day.earliest === null ? 'text-muted' : 'bg-raised',
      )}
    >
      <input
        type="radio"
        name={name}
        className="absolute inset-0 cursor-pointer opacity-0"
        checked={isChosen}
        onChange={onChoose}
        aria-label={`${dateText(day.date, 'long')}, ${day.earliest === null ? day.none : `from ${day.earliest}`}`}
      />
      <span className="text-12">{weekday}</span>
      <b className="text-20 leading-tight font-semibold">
        {number}
        {number === '1' ? <span className="text-12"> {month}</span> : null}
      </b>
      <span className="text-12">{day.earliest ?? day.none}</span>
    </label>
  );
};

const arrow =
  'grid w-8 flex-none place-items-center rounded-control border border-line bg-raised text-muted hover:bg-sunken disabled:opacity-40';

export const DayStrip = ({ days, value, onChange, onEarlier, onLater }: Props) => {
  const name = useId();
  return (
    <div className="flex gap-2">
      <button
        type="button"
        className={arrow}
        disabled={onEarlier === null}
        onClick={() => onEarlier?.()}
        aria-label="Earlier days"
      >
        <ChevronLeft aria-hidden size={18} />
      </button>
      <fieldset className="-m-1 grid flex-1 auto-cols-[minmax(56px,1fr)] grid-flow-col gap-2 overflow-x-auto p-1">
        <legend className="sr-only">Day</legend>
        {days.map((day) => (
          <Day key={day.date} day={day} name={name} isChosen={day.date === value} onChoose={() => onChange(day.date)} />
        ))}
      </fieldset>
      <button
        type="button"
        className={arrow}
        disabled={onLater === null}
        onClick={() => onLater?.()}
        aria-label="Later days"
      >
        <ChevronRight aria-hidden size={18} />
      </button>
    </div>
  );
};
