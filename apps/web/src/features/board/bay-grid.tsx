import type { Board } from '@bling/client';
import { Instant } from '@bling/domain/kernel';
import { useEffect, useRef } from 'react';
import { Tag } from '../../ui/tag.tsx';
import { sizeNames, timeText } from '../../words/format.ts';
import { bayStatusWords } from '../../words/states.ts';
import { Blocked } from './blocked.tsx';
import { heightOf, hoursOf, isOnGrid, QUARTER_PX, type Stretch, stretchOf, topOf } from './geometry.ts';
import { JobCard } from './job-card.tsx';
import type { Projection } from './projection.ts';

type Props = {
  readonly board: Board;
  readonly now: Instant;
  readonly projections: ReadonlyMap<string, Projection>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};
type Bay = Board['bays'][number];

const BayHead = ({ bay }: { readonly bay: Bay }) => (
  <div className="sticky top-0 z-10 flex min-h-13 flex-wrap items-center gap-x-2 gap-y-0.5 border-b border-l border-line bg-raised px-3 py-1.5">
    <h2 className="text-16 font-semibold">{bay.name}</h2>
    <Tag>up to {sizeNames[bay.maxSize].toLowerCase()}</Tag>
    {bay.status === 'active' ? null : <Tag tone="bad">{bayStatusWords[bay.status]}</Tag>}
  </div>
);

const lines = (): string =>
  `linear-gradient(var(--line) 1px, transparent 1px), linear-gradient(var(--line-faint) 1px, transparent 1px)`;

const BayColumn = ({
  bay,
  stretch,
  board,
  projections,
  selected,
  onSelect,
}: Omit<Props, 'now'> & { readonly bay: Bay; readonly stretch: Stretch }) => (
  <div
    role="group"
    aria-label={bay.name}
    className="relative border-l border-line"
    style={{
      height: heightOf(stretch),
      backgroundImage: lines(),
      backgroundSize: `100% ${QUARTER_PX * 4}px, 100% ${QUARTER_PX}px`,
    }}
  >
    {bay.status === 'active' ? null : <div aria-hidden className="stripes absolute inset-0 opacity-60" />}
    {board.blocked
      .filter(({ resourceId }) => resourceId === bay.resourceId)
      .map((block) => (
        <Blocked key={`${block.start}${block.kind}`} block={block} stretch={stretch} zone={board.zone} />
      ))}
    {board.bookings
      .filter((card) => card.resourceId === bay.resourceId && isOnGrid(card))
      .toSorted((a, b) => (a.scheduledAt < b.scheduledAt ? -1 : 1))
      .map((card) => (
        <JobCard
          key={card.id}
          card={card}
          zone={board.zone}
          projection={projections.get(card.id)}
          isSelected={card.id === selected}
          onSelect={onSelect}
          top={topOf(card.scheduledAt, stretch)}
          height={topOf(card.endsAt, stretch) - topOf(card.scheduledAt, stretch)}
        />
      ))}
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

/** The day by bay: columns side by side, time downward. */
export const BayGrid = ({ board, now, ...rest }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const stretch = stretchOf(board);
  const isNow = now >= stretch.start && now < stretch.end;
  const nowTop = topOf(now, stretch);
  const first = useRef(nowTop);
  first.current = nowTop;
  useEffect(() => {
    if (isNow) box.current?.scrollTo({ top: Math.max(0, first.current - ABOVE_NOW_PX) });
  }, [isNow, board.date]);

  const columns = `56px repeat(${board.bays.length}, minmax(168px, 1fr))`;
  return (
    <div ref={box} className="relative h-full overflow-auto" tabIndex={0} role="region" aria-label="Bays">
      <div className="relative grid min-w-max" style={{ gridTemplateColumns: columns }}>
        <div className="sticky top-0 left-0 z-20 border-b border-line bg-raised" />
        {board.bays.map((bay) => (
          <BayHead key={bay.resourceId} bay={bay} />
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
        {board.bays.map((bay) => (
          <BayColumn key={bay.resourceId} bay={bay} stretch={stretch} board={board} {...rest} />
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
