import type { Board } from '@bling/client';
import { HOUR, Instant, MINUTE } from '@bling/domain/kernel';

export const PX_PER_MINUTE = 2.2;
const QUARTER_MINUTES = 15;
export const QUARTER_PX = QUARTER_MINUTES * PX_PER_MINUTE;

/** The stretch of time that a board shows: opening to closing, and what lies outside of it. Whole hours. */
export type Stretch = { readonly start: Instant; readonly end: Instant };

const floorHour = (at: Instant): Instant => Instant.of(Math.floor(Instant.ms(at) / HOUR) * HOUR);
const ceilHour = (at: Instant): Instant => Instant.of(Math.ceil(Instant.ms(at) / HOUR) * HOUR);

export const isOnGrid = ({ status }: Board['bookings'][number]): boolean =>
  status !== 'cancelled' && status !== 'no_show';

export const stretchOf = ({ opens, closes, start, end, bookings }: Board): Stretch => {
  const shown = bookings.filter(isOnGrid);
  const from = [opens ?? Instant.plus(start, 8 * HOUR), ...shown.map(({ scheduledAt }) => scheduledAt)].toSorted()[0];
  const to = [closes ?? Instant.plus(start, 18 * HOUR), ...shown.map(({ endsAt }) => endsAt)].toSorted().at(-1);
  return { start: floorHour(from ?? start), end: ceilHour(to ?? end) };
};

export const topOf = (at: Instant, { start }: Stretch): number => (Instant.between(start, at) / MINUTE) * PX_PER_MINUTE;

export const heightOf = ({ start, end }: Stretch): number => (Instant.between(start, end) / MINUTE) * PX_PER_MINUTE;

/** The full hours of a stretch. */
export const hoursOf = ({ start, end }: Stretch): readonly Instant[] =>
  Array.from({ length: Math.floor(Instant.between(start, end) / HOUR) }, (_, index) =>
    Instant.plus(start, index * HOUR),
  );
