/** A moment, as UTC ISO 8601 with milliseconds (`2026-11-21T10:45:00.000Z`), so that text order is time order. */
export type Instant = string & { readonly __instant?: true };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Years 0000 to 9999: others have a sign in front, and would stand in the wrong place among texts. */
const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

export const Instant = {
  /** Takes a date or epoch milliseconds; throws a RangeError for one that is no moment. Time ends with the year 9999. */
  of: (moment: Date | number): Instant => new Date(Math.min(Math.max(Number(moment), FIRST), LAST)).toISOString(),

  /** Epoch milliseconds. */
  ms: (instant: Instant): number => Date.parse(instant),

  /** Elapsed time: across a clock change an hour is still 60 minutes. */
  plus: (instant: Instant, milliseconds: number): Instant => Instant.of(Instant.ms(instant) + milliseconds),

  /** Milliseconds from `start` to `end`, negative when `end` comes first. */
  between: (start: Instant, end: Instant): number => Instant.ms(end) - Instant.ms(start),

  /** Hours from `start` to `end`, with their fraction. */
  hoursBetween: (start: Instant, end: Instant): number => Instant.between(start, end) / HOUR,

  earlier: (a: Instant, b: Instant): Instant => (a < b ? a : b),
  later: (a: Instant, b: Instant): Instant => (a > b ? a : b),
} as const;

/** From `start` (included) to `end` (excluded). */
export type Span = { readonly start: Instant; readonly end: Instant };

const byStart = (a: Span, b: Span): number => (a.start < b.start ? -1 : Number(a.start > b.start));

export const Span = {
  overlap: (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end,
  holds: (span: Span, moment: Instant): boolean => span.start <= moment && moment < span.end,
  minutes: ({ start, end }: Span): number => Instant.between(start, end) / MINUTE,

  /** What is left of a span when others are cut out of it: pieces in order, none of them empty. */
  minus: (whole: Span, others: readonly Span[]): readonly Span[] => {
    const left: Span[] = [];
    let from = whole.start;
    for (const { start, end } of others.filter((other) => Span.overlap(whole, other)).toSorted(byStart)) {
      if (from < start) left.push({ start: from, end: start });
      from = Instant.later(from, end);
    }
    return from < whole.end ? [...left, { start: from, end: whole.end }] : left;
  },
} as const;
