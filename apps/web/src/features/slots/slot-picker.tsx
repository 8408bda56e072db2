import type { SiteView } from '@bling/client';
import { useNow } from '@bling/client/react';
import type { Instant } from '@bling/domain/kernel';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { countText, dateText, localDate, timeText } from '../../words/format.ts';
import { DaySlots } from './day-slots.tsx';
import { DayStrip, type StripDay } from './day-strip.tsx';
import { DAYS_SHOWN, datesOfPage, intervalsOn, takenTimes } from './days.ts';
import { SlotsSkeleton, TimesSkeleton } from './slots-skeleton.tsx';
import { type Asking, useSlots } from './use-slots.ts';
import { WhyNot } from './why-not.tsx';
import type { Wish } from './wish.ts';

type Props = {
  readonly wish: Wish;
  readonly site: SiteView;
  readonly value: Instant | null;
  readonly onChoose: (startsAt: Instant) => void;
  readonly asking: Asking;
  /** What is offered on a day without a free time. */
  readonly renderFull?: (date: string) => ReactNode;
};

/** The answer may come below what the screen shows. */
const intoView = (element: HTMLElement | null): void =>
  element?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });

/** Days, their free times, and why the others are not free. */
export const SlotPicker = ({ wish, site, value, onChoose, asking, renderFull }: Props) => {
  const { zone, settings } = site;
  const now = useNow(30_000);
  const today = localDate(now, zone);
  const [page, setPage] = useState(0);
  const [picked, setPicked] = useState<string | null>(null);
  const [asked, setAsked] = useState<Instant | null>(null);
  const [showsTaken, setShowsTaken] = useState(false);
  const dates = datesOfPage(today, page);
  const { days, error, refetch, isPlaceholderData } = useSlots(wish, dates, zone, asking);

  if (days === null)
    return error === null ? (
      <SlotsSkeleton />
    ) : (
      <ErrorNotice error={error} zone={zone} onRetry={() => void refetch()} />
    );

  // Another page of days is on its way; the last one has nothing to say about it.
  const isTurning = isPlaceholderData && !dates.some((date) => days.has(date));
  const strip: readonly StripDay[] = dates.map((date) => {
    const [first] = days.get(date) ?? [];
    const none = isTurning ? '…' : intervalsOn(site, date).length === 0 ? 'closed' : 'full';
    return { date, earliest: first === undefined ? null : timeText(first.startsAt, zone), none };
  });
  const wanted = picked ?? (value === null ? null : localDate(value, zone));
  const firstFree = strip.find(({ earliest }) => earliest !== null)?.date ?? dates[0] ?? today;
  const date = wanted !== null && dates.includes(wanted) ? wanted : firstFree;
  const free = days.get(date) ?? [];
  const grid = asking.forCounter === true ? settings.gridMinutes.staff : settings.gridMinutes.web;
  const taken = isTurning ? [] : takenTimes(site, { date, zone, gridMinutes: Math.max(grid, 15), free, now });
  const turn = (to: number): void => {
    setPage(to);
    setPicked(null);
    setAsked(null);
  };
  const choose = (startsAt: Instant): void => {
    setAsked(null);
    setPicked(localDate(startsAt, zone));
    onChoose(startsAt);
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4" aria-busy={isPlaceholderData}>
      <DayStrip
        days={strip}
        value={date}
        onChange={(day) => {
          setPicked(day);
          setAsked(null);
        }}
        onEarlier={page === 0 ? null : () => turn(page - 1)}
        onLater={(page + 1) * DAYS_SHOWN > settings.horizonDays ? null : () => turn(page + 1)}
      />
      {isTurning ? <TimesSkeleton /> : null}
      {free.length === 0 && !isTurning ? (
        <p className="text-muted">
          No time is free on {dateText(date, 'long')}.{taken.length === 0 ? '' : ' Ask why, or look at another day.'}
        </p>
      ) : null}
      {free.length === 0 && !isTurning && intervalsOn(site, date).length > 0 ? renderFull?.(date) : null}
      <DaySlots
        free={free}
        taken={showsTaken ? taken : []}
        zone={zone}
        value={value}
        asked={asked}
        onChoose={choose}
        onAsk={setAsked}
      />
      {taken.length === 0 ? null : (
        <div>
          <Button
            look="quiet"
            className="-ml-4 text-14"
            aria-pressed={showsTaken}
            onClick={() => setShowsTaken(!showsTaken)}
          >
            {showsTaken ? 'Show free times only' : `Show ${countText(taken.length, 'taken time')}`}
          </Button>
        </div>
      )}
      {asked === null ? null : (
        <div key={asked} ref={intoView} className="scroll-my-40 max-lg:scroll-mb-72">
          <WhyNot wish={wish} startsAt={asked} zone={zone} now={now} asking={asking} onChoose={choose} />
        </div>
      )}
    </div>
  );
};
