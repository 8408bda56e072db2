import type { Board, BoardCard } from '@bling/client';
import { CalendarDays } from 'lucide-react';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { Plate } from '../../ui/plate.tsx';
import { sizeNames, timeText } from '../../words/format.ts';
import { stateOf } from './card-words.ts';
import { isOnGrid } from './geometry.ts';
import { edges, inks, workOf } from './job-card.tsx';
import { noProjection, type Projection } from './projection.ts';

type Props = {
  readonly board: Board;
  readonly projections: ReadonlyMap<string, Projection>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

type RowProps = Omit<Props, 'board' | 'projections'> & {
  readonly card: BoardCard;
  readonly bay: string;
  readonly zone: string;
  readonly projection: Projection;
};

const Row = ({ card, bay, zone, projection, selected, onSelect }: RowProps) => {
  const { tone, icon: Icon, word } = stateOf(card, projection, zone);
  return (
    <button
      type="button"
      data-card={card.id}
      aria-pressed={card.id === selected}
      onClick={() => onSelect(card.id)}
      className={cx(
        'flex min-h-18 w-full items-center gap-3 rounded-control border border-l-4 border-line px-3 py-2.5 text-left',
        edges[tone],
      )}
    >
      <time dateTime={card.scheduledAt} className="w-15 flex-none text-20 font-semibold">
        {timeText(card.scheduledAt, zone)}
      </time>
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          {card.car?.plate ? (
            <Plate plate={card.car.plate} />
          ) : (
            <b className="font-semibold">{sizeNames[card.size]} car</b>
          )}
          <span className="text-14 text-muted">{card.customer.name}</span>
        </span>
        <span className="truncate text-14">{workOf(card)}</span>
        <span className={cx('flex items-center gap-1 text-14 font-[560] figures', inks[tone])}>
          <Icon aria-hidden size={15} strokeWidth={2.5} /> {word}
        </span>
      </span>
      <span className="flex-none text-14 text-muted">{bay}</span>
    </button>
  );
};

/** The day as a list, for screens that no columns fit on. */
export const Agenda = ({ board, projections, selected, onSelect }: Props) => {
  const nameOf = new Map(board.bays.map(({ resourceId, name }) => [resourceId, name]));
  const cards = board.bookings.filter(isOnGrid).toSorted((a, b) => (a.scheduledAt < b.scheduledAt ? -1 : 1));
  if (cards.length === 0)
    return (
      <Empty icon={CalendarDays} title="No bookings this day">
        Bookings appear here the moment someone makes one.
      </Empty>
    );
  return (
    <ul className="grid gap-2">
      {cards.map((card) => (
        <li key={card.id}>
          <Row
            card={card}
            bay={nameOf.get(card.resourceId) ?? ''}
            zone={board.zone}
            projection={projections.get(card.id) ?? noProjection}
            selected={selected}
            onSelect={onSelect}
          />
        </li>
      ))}
    </ul>
  );
};
