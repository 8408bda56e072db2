import type { BoardCard } from '@bling/client';
import type { PointerEvent } from 'react';
import { cx } from '../../ui/cx.ts';
import { Plate } from '../../ui/plate.tsx';
import { listText, sizeNames, timeText } from '../../words/format.ts';
import { type CardTone, stateOf } from './card-words.ts';
import { noProjection, type Projection } from './projection.ts';

export const edges: Readonly<Record<CardTone, string>> = {
  pending: 'border-dashed [border-left-style:solid] border-l-warn bg-raised',
  confirmed: 'border-l-accent bg-raised',
  here: 'border-l-info bg-info-soft',
  running: 'border-l-good bg-good-soft',
  over: 'border-l-bad bg-bad-soft',
  late: 'border-l-bad bg-raised',
  done: 'border-l-control bg-sunken',
  off: 'border-l-control bg-sunken',
};

export const inks: Readonly<Record<CardTone, string>> = {
  pending: 'text-warn',
  confirmed: 'text-accent',
  here: 'text-info',
  running: 'text-good',
  over: 'text-bad',
  late: 'text-bad',
  done: 'text-muted',
  off: 'text-muted',
};

export type CardProps = {
  readonly card: BoardCard;
  readonly zone: string;
  readonly projection: Projection | undefined;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
};

export const workOf = ({ lines }: BoardCard): string => listText(lines.map(({ name }) => name));

type Placed = CardProps & {
  readonly top: number;
  readonly height: number;
  /** Begins a drag. */
  readonly onTake?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  readonly isCarried?: boolean;
};
const ONE_ROW_PX = 48;
const THREE_ROWS_PX = 84;

export const JobCard = (props: Placed) => {
  const { card, zone, projection = noProjection, isSelected, onSelect, onTake, isCarried = false, top, height } = props;
  const { tone, icon: Icon, word } = stateOf(card, projection, zone);
  const isTight = height < ONE_ROW_PX;
  return (
    <button
      type="button"
      data-card={card.id}
      aria-pressed={isSelected}
      onClick={() => onSelect(card.id)}
      onPointerDown={onTake}
      style={{ top: top + 2, height: height - 4 }}
      className={cx(
        'absolute inset-x-1.5 z-1 flex flex-col gap-0.5 overflow-hidden rounded-control border border-l-4 border-line px-2 text-left text-14 leading-snug',
        isTight ? 'justify-center py-0.5' : 'py-1.5',
        edges[tone],
        isSelected && 'ring-2 ring-accent',
        onTake !== undefined && 'select-none [-webkit-touch-callout:none]',
        isCarried && 'opacity-50',
      )}
    >
      <span className="flex min-w-0 items-center gap-2">
        {card.car?.plate ? (
          <Plate plate={card.car.plate} size="small" />
        ) : (
          <b className="flex-none font-semibold">{sizeNames[card.size]}</b>
        )}
        <span className={cx('flex min-w-0 items-center gap-1 text-12 font-[560] figures', inks[tone])}>
          <Icon aria-hidden size={13} strokeWidth={2.5} className="flex-none" />
          <span className="truncate">{word}</span>
        </span>
      </span>
      {isTight ? (
        <span className="sr-only">{workOf(card)}</span>
      ) : (
        <span className={cx('truncate', tone === 'running' && 'font-semibold')}>{workOf(card)}</span>
      )}
      <span className={height < THREE_ROWS_PX ? 'sr-only' : 'truncate text-12 text-muted figures'}>
        {timeText(card.scheduledAt, zone)} · {card.customer.name}
      </span>
    </button>
  );
};
