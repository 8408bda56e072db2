import type { SiteView, SlotView } from '@bling/client';
import { minutesOfDay } from '@bling/domain/facilities';
import type { Instant } from '@bling/domain/kernel';
import type { DayPart } from '@bling/domain/scheduling';
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
  readonly wished: PartWished;
  readonly onWish: (wished: PartWished) => void;
};

export type PartWished = 'earliest' | DayPart;
const parts: readonly (readonly [PartWished, string])[] = [
  ['earliest', 'As early as possible'],
  ['morning', 'Rather in the morning'],
  ['afternoon', 'Rather in the afternoon'],
  ['evening', 'Rather in the evening'],
];

export const useEarliest = (wish: Wish | null, site: SiteView, wished: PartWished) => {
  const today = localDate(clock.now(), site.zone);
  const dates = Array.from({ length: DAYS }, (_, index) => dayAfter(today, index));
  const nothing: Wish = { siteId: site.id, serviceIds: [], addOnIds: [], size: 'standard' };
  const { data, error, refetch, isPlaceholderData } = useSlots(wish ?? nothing, dates, site.zone, {
    forCounter: true,
    isOn: wish !== null,
    ...(wished !== 'earliest' && { prefer: { by: 'day-part', part: wished } }),
  });
  const times = data === undefined ? null : offered(data.items, site.zone);
  return { times: wish === null ? null : times, error, refetch, isPlaceholderData };
};

export const TimeChoice = ({ wish, site, value, onChange, times, wished, onWish }: Props) => {
  const [isOther, setIsOther] = useState(false);
  const now = clock.now();
  const chosen = value ?? times[0] ?? null;
  if (isOther)
    return <SlotPicker wish={wish} site={site} value={value} onChoose={onChange} asking={{ forCounter: true }} />;
  return (
    <fieldset>
      <legend className="mb-1.5 text-14 font-[560]">Time</legend>
      <div className="flex flex-wrap gap-2">
        <select
          aria-label="When rather"
          className="min-h-11 rounded-control border border-control bg-raised px-3"
          value={wished}
          onChange={({ target }) => onWish(parts.find(([part]) => part === target.value)?.[0] ?? 'earliest')}
        >
          {parts.map(([part, label]) => (
            <option key={part} value={part}>
              {label}
            </option>
          ))}
        </select>
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
