import type { SizeClass, Instant, Money } from '@bling/domain/kernel';

const LOCALE = 'en-GB';

/** The zone of whoever reads. */
export const readerZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const made = new Map<string, Intl.DateTimeFormat>();
/** Making a format is slow, and a board makes hundreds. */
const formatter = (zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${zone} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
  made.set(key, known);
  return known;
};

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const LOCAL_DATE = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

export const timeText = (instant: Instant, zone: string): string => formatter(zone, CLOCK).format(new Date(instant));

const parts = (instant: Instant, zone: string, options: Intl.DateTimeFormatOptions): Record<string, string> =>
  Object.fromEntries(
    formatter(zone, options)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );

/** The date that a wall calendar of the zone shows, `YYYY-MM-DD`. */
export const localDate = (instant: Instant, zone: string): string => {
  const { year = '', month = '', day = '' } = parts(instant, zone, LOCAL_DATE);
  return `${year}-${month}-${day}`;
};

/** `Sun 22 Nov`. */
export const shortDay = (instant: Instant, zone: string): string => {
  const {
    weekday = '',
    day = '',
    month = '',
  } = parts(instant, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return `${weekday} ${day} ${month}`;
};

/** `Sunday 22 November`. */
export const longDay = (instant: Instant, zone: string): string => {
  const {
    weekday = '',
    day = '',
    month = '',
  } = parts(instant, zone, { weekday: 'long', day: 'numeric', month: 'long' });
  return `${weekday} ${day} ${month}`;
};

/** `Sun 10:45` within a week, `Sun 22 Nov 10:45` beyond. */
export const momentText = (instant: Instant, zone: string, now: Instant): string => {
  const isNear = Math.abs(Date.parse(instant) - Date.parse(now)) < 6 * 86_400_000;
  const day = isNear ? (parts(instant, zone, { weekday: 'short' })['weekday'] ?? '') : shortDay(instant, zone);
  return `${day} ${timeText(instant, zone)}`;
};

/** A date of the calendar as text, without a moment: `Sunday 22 November`. */
export const dateText = (date: string, style: 'long' | 'short'): string =>
  style === 'long' ? longDay(`${date}T12:00:00.000Z`, 'UTC') : shortDay(`${date}T12:00:00.000Z`, 'UTC');

export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** ISO 8601: Monday is 1, Sunday 7. */
export const weekdayOf = (date: string): number => new Date(`${date}T12:00:00.000Z`).getUTCDay() || 7;

/** `Lisbon` of `Europe/Lisbon`. */
export const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Whether clocks of the two zones differ at that moment. */
export const clocksDiffer = (instant: Instant, zone: string, other: string): boolean =>
  timeText(instant, zone) !== timeText(instant, other) || localDate(instant, zone) !== localDate(instant, other);

const currencies = new Map<string, Intl.NumberFormat>();
export const moneyText = ({ amount, currency }: Money): string => {
  const format = currencies.get(currency) ?? new Intl.NumberFormat(LOCALE, { style: 'currency', currency });
  currencies.set(currency, format);
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

/** `35 min`, `1 h`, `1 h 05`. */
export const durationText = (minutes: number): string => {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return rest === 0 ? `${Math.floor(whole / 60)} h` : `${Math.floor(whole / 60)} h ${String(rest).padStart(2, '0')}`;
};

/** `8:12` of seconds. */
export const countdownText = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

export const listText = (items: readonly string[], word: 'and' | 'or' = 'and'): string =>
  new Intl.ListFormat(LOCALE, { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(items);

export const countText = (count: number, one: string, many: string = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const sizeNames: Readonly<Record<SizeClass, string>> = {
  compact: 'Compact',
  standard: 'Standard',
  large: 'Large',
  oversized: 'Oversized',
};

export const sizeHints: Readonly<Record<SizeClass, string>> = {
  compact: 'City cars, small hatchbacks',
  standard: 'Saloons, hatchbacks, small SUVs',
  large: 'Estates, SUVs, people carriers',
  oversized: 'Vans, pick-ups, roof boxes',
};

/** `a large car`. */
export const carOfSize = (size: SizeClass): string => `${size === 'oversized' ? 'an' : 'a'} ${size} car`;
