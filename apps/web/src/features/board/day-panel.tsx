import type { Board } from '@bling/client';
import { Plate } from '../../ui/plate.tsx';
import { Choice } from '../../ui/choice.tsx';
import { cx } from '../../ui/cx.ts';
import { countText, sizeNames, timeText } from '../../words/format.ts';
import { isPressing, stateOf } from './card-words.ts';
import { isOnGrid } from './geometry.ts';
import { inks } from './job-card.tsx';
import { noProjection, type Projection } from './projection.ts';

type Props = {
  readonly board: Board;
  readonly projections: ReadonlyMap<string, Projection>;
  readonly onSelect: (id: string) => void;
  readonly tells: boolean;
  /** Null for those who may not move a card. */
  readonly onTells: ((tells: boolean) => void) | null;
};

/** With nothing selected: what wants someone now, and what left the board. */
export const DayPanel = ({ board, projections, onSelect, tells, onTells }: Props) => {
  const rows = board.bookings
    .map((card) => ({ card, state: stateOf(card, projections.get(card.id) ?? noProjection, board.zone) }))
    .toSorted((a, b) => (a.card.scheduledAt < b.card.scheduledAt ? -1 : 1));
  const groups = [
    { title: 'Wants you now', rows: rows.filter(({ card, state }) => isOnGrid(card) && isPressing(state)) },
    { title: 'Off the board', rows: rows.filter(({ card }) => !isOnGrid(card)) },
  ].filter((group) => group.rows.length > 0);
  return (
    <section aria-label="The day" className="grid content-start gap-5">
      <p className="text-14 text-muted">
        {countText(board.bookings.filter(isOnGrid).length, 'booking')} this day. Select one to work on it, or press{' '}
        <kbd className="rounded-sm border border-line bg-sunken px-1.5 font-semibold">n</kbd> for a new one.
      </p>
      {onTells === null ? null : (
        <div className="overflow-hidden rounded-control border border-line">
          <Choice type="checkbox" isDense checked={tells} onChange={({ target }) => onTells(target.checked)}>
            <span className="text-14">Tell customers by mail when I carry their card elsewhere</span>
          </Choice>
        </div>
      )}
      {groups.map(({ title, rows: ofGroup }) => (
        <div key={title} className="grid gap-2">
          <h2 className="text-14 font-[620]">{title}</h2>
          <ul className="divide-y divide-line overflow-hidden rounded-control border border-line">
            {ofGroup.map(({ card, state: { icon: Icon, tone, word } }) => (
              <li key={card.id}>
                <button
                  type="button"
                  onClick={() => onSelect(card.id)}
                  className="flex min-h-12 w-full items-center gap-2.5 px-3 py-2 text-left text-14 hover:bg-sunken"
                >
                  <time dateTime={card.scheduledAt} className="font-[560]">
                    {timeText(card.scheduledAt, board.zone)}
                  </time>
                  {card.car?.plate ? <Plate plate={card.car.plate} size="small" /> : sizeNames[card.size]}
                  <span
                    className={cx('ml-auto flex min-w-0 items-center gap-1 text-12 font-[560] figures', inks[tone])}
                  >
                    <Icon aria-hidden size={13} strokeWidth={2.5} className="flex-none" />
                    <span className="truncate">{word}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
