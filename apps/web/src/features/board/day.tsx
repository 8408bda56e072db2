import type { Me, SiteView } from '@bling/client';
import { useNow } from '@bling/client/react';
import { type Actor, may } from '@bling/domain/kernel';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useMedia } from '../../app/online.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Agenda } from './agenda.tsx';
import { BayGrid } from './bay-grid.tsx';
import { BoardSkeleton } from './board-skeleton.tsx';
import { CardPanel } from './card-panel.tsx';
import { DayPanel } from './day-panel.tsx';
import { projectBoard } from './projection.ts';
import { ShiftNotice } from './shift-notice.tsx';
import { StaleBanner } from './stale-banner.tsx';
import { Toolbar, type View } from './toolbar.tsx';
import { useBoard, useSteady } from './use-board.ts';
import { useDrag } from './use-drag.ts';
import { useMoves } from './use-moves.ts';
import { shifted } from './shifted.ts';
import { useShifts } from './use-shifts.ts';
import { useWalkIns } from './use-walk-ins.ts';
import { useShortcut } from '../../app/use-shortcut.ts';

const PhoneIn = lazy(async () => ({ default: (await import('../phone-in/phone-in.tsx')).PhoneIn }));

type Search = { readonly site?: string; readonly date?: string; readonly booking?: string };
type Change = { readonly [K in keyof Search]: Search[K] | undefined };
type Props = {
  readonly me: Me;
  readonly actor: Actor;
  readonly site: SiteView;
  readonly sites: readonly SiteView[];
  readonly today: string;
  readonly date: string | null;
  readonly selected: string | null;
  readonly onSearch: (change: Partial<Change>) => void;
};

/** One day of one site. */
export const Day = ({ me, actor, site, sites, today, date, selected, onSearch }: Props) => {
  const ask = useMemo(() => ({ siteId: site.id, ...(date === null ? {} : { date }) }), [site.id, date]);
  const now = useNow(15_000);
  const isWide = useMedia('(width >= 64rem)');
  const [isHeld, setIsHeld] = useState(false);
  const [isBooking, setIsBooking] = useState(false);
  const { data, error, refetch, lostSince, dataUpdatedAt } = useBoard(ask);
  const steady = useSteady(data, isHeld);
  const [tells, setTells] = useState(true);
  const shifts = useShifts(tells);
  const board = useMemo(
    () => (steady === undefined ? undefined : { ...steady, bookings: shifted(steady.bookings, shifts.shift) }),
    [steady, shifts.shift],
  );
  const [by, setBy] = useState<View>('bay');
  const walkIns = useWalkIns(site.id);
  const floor = useMemo(() => (board === undefined ? null : { actor, me, site, board }), [actor, me, site, board]);
  const moves = useMoves(floor);
  const { drag, take } = useDrag(floor === null || lostSince !== null ? null : { floor, now }, shifts.move);
  const mayMove = by === 'bay' && may(actor, 'bookings.reschedule', { siteId: site.id });
  const mayBook = may(actor, 'bookings.create', { siteId: site.id });
  const { noShowAfterMinutes } = site.settings;
  const projections = useMemo(
    () => projectBoard(board?.bookings ?? [], { now, noShowAfterMinutes }),
    [board, now, noShowAfterMinutes],
  );
  const select = useCallback((id: string | null) => onSearch({ booking: id ?? undefined }), [onSearch]);
  useShortcut('n', mayBook && !isBooking, () => setIsBooking(true));
  useShortcut('z', shifts.shift?.state === 'done', shifts.undo);
  useShortcut('Escape', selected !== null && isWide && !isBooking, () => {
    document.querySelector<HTMLElement>(`[data-card="${selected}"]`)?.focus();
    select(null);
  });
  useEffect(() => {
    const drop = (): void => setIsHeld(false);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', drop);
    return () => {
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', drop);
    };
  }, []);

  const card = board?.bookings.find(({ id }) => id === selected);
  const isStale = lostSince !== null;
  const panel = (isFramed: boolean) =>
    card === undefined || floor === null ? null : (
      <CardPanel
        key={card.id}
        card={card}
        floor={floor}
        moves={moves}
        projection={projections.get(card.id)}
        isStale={isStale}
        onClose={() => select(null)}
        isFramed={isFramed}
      />
    );

  return (
    <div data-fills className="flex flex-col lg:min-h-0 lg:flex-1">
      <Toolbar
        sites={sites}
        siteId={site.id}
        date={date ?? board?.date ?? today}
        today={today}
        onSite={(siteId) => onSearch({ site: siteId, booking: undefined })}
        onDate={(day) => onSearch({ date: day === today ? undefined : day, booking: undefined })}
        onNew={mayBook ? () => setIsBooking(true) : null}
        by={isWide ? by : null}
        onBy={setBy}
      />
      <StaleBanner lostSince={lostSince} asOf={dataUpdatedAt} zone={site.zone} />
      {board === undefined ? (
        error === null ? (
          <BoardSkeleton />
        ) : (
          <div className="p-6">
            <ErrorNotice error={error} title="We cannot show the board" onRetry={() => void refetch()} />
          </div>
        )
      ) : isWide ? (
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_340px]">
          <div className="min-h-0 min-w-0" onPointerDown={() => setIsHeld(true)}>
            <BayGrid
              board={board}
              by={by}
              now={now}
              projections={projections}
              walkIns={walkIns}
              selected={selected}
              onSelect={select}
              drag={drag}
              onTake={mayMove ? take : null}
            />
          </div>
          <div className="overflow-y-auto border-l border-line bg-raised p-5">
            {panel(false) ?? (
              <DayPanel
                board={board}
                projections={projections}
                onSelect={select}
                tells={tells}
                onTells={mayMove ? setTells : null}
              />
            )}
          </div>
        </div>
      ) : (
        <div className="grid gap-4 px-4 py-4 sm:px-6" onPointerDown={() => setIsHeld(true)}>
          <Agenda board={board} projections={projections} selected={selected} onSelect={select} />
          {card === undefined ? null : (
            <Dialog open onClose={() => select(null)} title={`Booking ${card.number}`}>
              {panel(true)}
            </Dialog>
          )}
        </div>
      )}
      {board === undefined ? null : <ShiftNotice shifts={shifts} board={board} />}
      {isBooking ? (
        <Suspense>
          <PhoneIn
            site={site}
            onClose={() => setIsBooking(false)}
            onBooked={({ id, date: day }) => {
              setIsBooking(false);
              onSearch({ booking: id, date: day === today ? undefined : day });
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
};
