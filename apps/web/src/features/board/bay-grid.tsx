import type { Board, BoardCard, QueueView } from '@bling/client';
import { Instant, Span } from '@bling/domain/kernel';
import { type PointerEvent, useEffect, useRef } from 'react';
import { Tag } from '../../ui/tag.tsx';
import { sizeNames, timeText } from '../../words/format.ts';
import { bayStatusWords } from '../../words/states.ts';
import { Blocked } from './blocked.tsx';
import { type Column, columnsByBay, columnsByPerson } from './columns.ts';
import { heightOf, hoursOf, QUARTER_PX, type Stretch, stretchOf, topOf } from './geometry.ts';
import { JobCard } from './job-card.tsx';
import { Ghost } from './ghost.tsx';
import type { Projection } from './projection.ts';
import type { Drag } from './use-drag.ts';

type Props = {
  readonly board: Board;
  readonly by: 'bay' | 'person';
  readonly now: Instant;
  readonly projections: ReadonlyMap<string, Projection>;
  readonly walkIns: readonly QueueView['items'][number][];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly drag: Drag | null;
  /** Null where cards stay where they are. */
  readonly onTake: ((card: BoardCard) => (event: PointerEvent<HTMLElement>) => void) | null;
};

const Head = ({ column: { name, maxSize, status } }: { readonly column: Column }) => (
  <div className="sticky top-0 z-10 flex min-h-13 flex-wrap items-center gap-x-2 gap-y-0.5 border-b border-l border-line bg-raised px-3 py-1.5">
    <h2 className="text-16 font-semibold">{name}</h2>
    {maxSize === null ? null : <Tag>up to {sizeNames[maxSize].toLowerCase()}</Tag>}
    {status === 'active' ? null : <Tag tone="bad">{bayStatusWords[status]}</Tag>}
  </div>
);

const lines = (): string =>
  `linear-gradient(var(--line) 1px, transparent 1px), linear-gradient(var(--line-faint) 1px, transparent 1px)`;

/** When a person is not here. */
const OffDuty = ({ column: { duties }, stretch }: { readonly column: Column; readonly stretch: Stretch }) => {
  if (duties === null) return null;
  const off = Span.minus(stretch, duties);
  return off.map(({ start, end }) => (
    <div
      key={start}
      aria-hidden
      className="stripes absolute inset-x-0 opacity-60"
      style={{ top: topOf(start, stretch), height: topOf(end, stretch) - topOf(start, stretch) }}
    />
  ));
};

type ColumnProps = Omit<Props, 'now' | 'by'> & { readonly column: Column; readonly stretch: Stretch };
const BoardColumn = ({
  column,
  stretch,
  board,
  projections,
  walkIns,
  selected,
  onSelect,
  drag,
  onTake,
}: ColumnProps) => (
  <div
    role="group"
    aria-label={column.name}
    data-bay={column.maxSize === null ? undefined : column.id}
    className="relative border-l border-line"
    style={{
      height: heightOf(stretch),
      backgroundImage: lines(),
      backgroundSize: `100% ${QUARTER_PX * 4}px, 100% ${QUARTER_PX}px`,
    }}
  >
    {column.status === 'active' ? null : <div aria-hidden className="stripes absolute inset-0 opacity-60" />}
    <OffDuty column={column} stretch={stretch} />
    {column.blocked.map((block) => (
      <Blocked
        key={`${block.start}${block.kind}`}
        block={block}
        walkIn={walkIns.find(({ details }) => details?.resourceId === block.resourceId)}
        stretch={stretch}
        zone={board.zone}
      />
    ))}
    {column.cards.map((card) => (
      <JobCard
        key={card.id}
        card={card}
        zone={board.zone}
        projection={projections.get(card.id)}
        isSelected={card.id === selected}
        isCarried={drag?.card.id === card.id}
        onSelect={onSelect}
        onTake={onTake?.(card)}
        top={topOf(card.scheduledAt, stretch)}
        height={topOf(card.endsAt, stretch) - topOf(card.scheduledAt, stretch)}
      />
    ))}
    {drag?.target?.resourceId === column.id ? <Ghost drag={drag} stretch={stretch} zone={board.zone} /> : null}
  </div>
);

const NowLine = ({ top, time }: { readonly top: number; readonly time: string }) => (
  <div aria-hidden className="pointer-events-none absolute right-0 left-0 z-5 h-0.5 bg-bad" style={{ top }}>
    <span className="sticky left-0 block w-max -translate-y-1/2 rounded-[5px] bg-bad px-1.5 text-12 font-semibold text-accent-ink figures">
      {time}
    </span>
  </div>
);

const ABOVE_NOW_PX = 160;

/** The day by bay or by person: columns side by side, time downward. */
export const BayGrid = ({ board, by, now, ...rest }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const stretch = stretchOf(board);
  const isNow = now >= stretch.start && now < stretch.end;
  const nowTop = topOf(now, stretch);
  const first = useRef(nowTop);
  first.current = nowTop;
  useEffect(() => {
    if (isNow) box.current?.scrollTo({ top: Math.max(0, first.current - ABOVE_NOW_PX) });
  }, [isNow, board.date]);

  const shown = by === 'bay' ? columnsByBay(board) : columnsByPerson(board);
  const columns = `56px repeat(${shown.length}, minmax(168px, 1fr))`;
  return (
    <div
      ref={box}
      className="relative h-full overflow-auto"
      tabIndex={0}
      role="region"
      aria-label={by === 'bay' ? 'Bays' : 'People'}
    >
      <div className="relative grid min-w-max" style={{ gridTemplateColumns: columns }}>
        <div className="sticky top-0 left-0 z-20 border-b border-line bg-raised" />
        {shown.map((column) => (
          <Head key={column.id} column={column} />
        ))}
        <div className="sticky left-0 z-4 bg-surface" style={{ height: heightOf(stretch) }}>
          {hoursOf(stretch).map((hour, index) => (
            <time
              key={hour}
              dateTime={hour}
              className={`absolute right-2 text-12 text-muted ${index === 0 ? 'translate-y-0.5' : '-translate-y-1/2'}`}
              style={{ top: topOf(hour, stretch) }}
            >
              {timeText(hour, board.zone)}
            </time>
          ))}
        </div>
        {shown.map((column) => (
          <BoardColumn key={column.id} column={column} stretch={stretch} board={board} {...rest} />
        ))}
        {isNow ? (
          <div className="pointer-events-none absolute inset-x-0 bottom-0" style={{ height: heightOf(stretch) }}>
            <NowLine top={nowTop} time={timeText(Instant.of(Instant.ms(now)), board.zone)} />
          </div>
        ) : null}
      </div>
    </div>
  );
};
