import type { SiteView, SlotView } from '@bling/client';
import { minutesOfDay } from '@bling/domain/facilities';
import type { Instant } from '@bling/domain/kernel';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { dayAfter, localDate, momentText, timeText } from '../../words/format.ts';
import { SlotPicker } from '../slots/slot-picker.tsx';
import { useSlots } from '../slots/use-slots.ts';
import type { Wish } from '../slots/wish.ts';

const DAYS = 3;
const OFFERED = 8;
const SPACING_MINUTES = 30;

/** The earliest, then one each half hour: what one reads to a caller. */
export const offered = (slots: readonly SlotView[], zone: string): readonly Instant[] =>
  slots
    .map(({ startsAt }) => startsAt)
    .filter((at, index) => index === 0 || minutesOfDay(timeText(at, zone)) % SPACING_MINUTES === 0)
    .slice(0, OFFERED);

type Props = {
  readonly wish: Wish;
  readonly site: SiteView;
  readonly value: Instant | null;
  /** Null takes the earliest. */
  readonly onChange: (startsAt: Instant | null) => void;
  readonly times: readonly Instant[];
};

export const useEarliest = (wish: Wish | null, site: SiteView) => {
  const today = localDate(clock.now(), site.zone);
  const dates = Array.from({ length: DAYS }, (_, index) => dayAfter(today, index));
  const nothing: Wish = { siteId: site.id, serviceIds: [], addOnIds: [], size: 'standard' };
  const { days, error, refetch, isPlaceholderData } = useSlots(wish ?? nothing, dates, site.zone, {
    forCounter: true,
    isOn: wish !== null,
  });
  const times =
    days === null
      ? null
      : offered(
          dates.flatMap((date) => days.get(date) ?? []),
          site.zone,
        );
  return { times: wish === null ? null : times, error, refetch, isPlaceholderData };
};

export const TimeChoice = ({ wish, site, value, onChange, times }: Props) => {
  const [isOther, setIsOther] = useState(false);
  const now = clock.now();
  const chosen = value ?? times[0] ?? null;
  if (isOther)
    return <SlotPicker wish={wish} site={site} value={value} onChoose={onChange} asking={{ forCounter: true }} />;
  return (
    <fieldset>
      <legend className="mb-1.5 text-14 font-[560]">Time</legend>
      <div className="flex flex-wrap gap-2">
        {times.map((at) => (
          <label
            key={at}
            className="relative grid min-h-11 place-items-center rounded-control border border-line bg-raised px-3 font-[560] figures has-checked:border-accent has-checked:bg-accent has-checked:text-accent-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent/70"
          >
            <input
              type="radio"
              name="caller-time"
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={at === chosen}
              onChange={() => onChange(at)}
            />
            {localDate(at, site.zone) === localDate(now, site.zone)
              ? timeText(at, site.zone)
              : momentText(at, site.zone, now)}
          </label>
        ))}
        <Button onClick={() => setIsOther(true)}>{times.length === 0 ? 'Look further ahead' : 'Another time'}</Button>
      </div>
    </fieldset>
  );
};
