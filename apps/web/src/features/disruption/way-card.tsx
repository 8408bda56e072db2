import type { WaysOut } from '@bling/client';
import { ArrowRight, X } from 'lucide-react';
import { cx } from '../../ui/cx.ts';
import { countText, localDate, momentText, timeText } from '../../words/format.ts';
import { type Way, wayText } from './words.ts';

type Props = {
  readonly way: Way;
  readonly title: string;
  readonly names: WaysOut['names'];
  readonly zone: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};
type Change = Way['changes'][number];

const Figure = ({ value, word, isBad }: { readonly value: number; readonly word: string; readonly isBad: boolean }) => (
  <div className="grid justify-items-center gap-0.5 text-center">
    <dd className={cx('text-28 leading-tight font-[650] figures', isBad && value > 0 && 'text-bad')}>{value}</dd>
    <dt className="text-12 text-muted">{word}</dt>
  </div>
);

const ChangeLine = ({
  change: { number, from, to },
  names,
  zone,
}: Pick<Props, 'names' | 'zone'> & { readonly change: Change }) => {
  const nameOf = (id: string): string => names.find(({ resourceId }) => resourceId === id)?.name ?? '';
  const isSameDay = to !== null && localDate(to.startsAt, zone) === localDate(from.startsAt, zone);
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-t border-line py-2 text-14 figures">
      <b className="font-semibold">{number}</b>
      <span className="text-muted">
        {timeText(from.startsAt, zone)} {nameOf(from.resourceId)}
      </span>
      {to === null ? (
        <span className="ml-auto flex items-center gap-1 font-[560] text-bad">
          <X aria-hidden size={15} /> cancelled
        </span>
      ) : (
        <span className="ml-auto flex items-center gap-1 font-[560]">
          <ArrowRight aria-hidden size={15} className="text-accent" />
          {isSameDay ? timeText(to.startsAt, zone) : momentText(to.startsAt, zone, from.startsAt)}{' '}
          {nameOf(to.resourceId)}
        </span>
      )}
    </li>
  );
};

/** One way out, in figures, in words, and car by car. */
export const WayCard = ({ way, title, names, zone, isChosen, onChoose }: Props) => (
  <label
    className={cx(
      'relative grid content-start gap-3 rounded-card border bg-raised p-4 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent/70',
      isChosen ? 'border-accent ring-1 ring-accent' : 'border-line',
    )}
  >
    <span className="flex items-center gap-2.5">
      <input type="radio" name="way" className="size-5 accent-(--accent)" checked={isChosen} onChange={onChoose} />
      <b className="text-16 font-[620]">{title}</b>
      <span className="ml-auto text-14 text-muted figures">{countText(way.changes.length, 'change')}</span>
    </span>
    <dl className="grid grid-cols-3 gap-2 rounded-control bg-sunken py-2">
      <Figure value={way.movedInPlace} word="elsewhere" isBad={false} />
      <Figure value={way.movedInTime} word="another time" isBad={false} />
      <Figure value={way.cancelled} word="cancelled" isBad />
    </dl>
    <p className="text-14 text-muted">{wayText(way)}</p>
    {way.changes.length === 0 ? null : (
      <ul>
        {way.changes.map((change) => (
          <ChangeLine key={change.bookingId} change={change} names={names} zone={zone} />
        ))}
      </ul>
    )}
  </label>
);
