import type { Instant } from '../kernel/index.ts';

export type CalendarEvent = {
  /** The same for all versions of one booking, so that a newer file replaces the older entry. */
  readonly uid: string;
  readonly sequence: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly isCancelled: boolean;
};

const LINE_OCTETS = 75;

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/gu, '\\n');

/** As UTF-8 writes a character. */
const octetsOf = (character: string): number => {
  const point = Number(character.codePointAt(0));
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
};

/** RFC 5545, 3.1: no line longer than 75 octets, never through a character; what follows begins with a space. */
const folded = (line: string): string => {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
};

const utc = (instant: Instant): string => instant.replaceAll(/[-:]|\.\d+/gu, '');

const eventLines = (event: CalendarEvent, stamp: Instant): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utc(stamp)}`,
  `DTSTART:${utc(event.start)}`,
  `DTEND:${utc(event.end)}`,
  `SUMMARY:${escaped(event.summary)}`,
  `LOCATION:${escaped(event.location)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
];

const file = (method: 'PUBLISH' | 'CANCEL', events: readonly CalendarEvent[], stamp: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//BlingAuto//Bookings//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

/** An iCalendar file (RFC 5545) of one event, its times in UTC; a cancelled one is taken back (RFC 5546, 3.2.5). */
export const calendarFile = (event: CalendarEvent, stamp: Instant): string =>
  file(event.isCancelled ? 'CANCEL' : 'PUBLISH', [event], stamp);

/** A calendar to subscribe to: cancelled events say so beside the others. `stamp` is when it was made. */
export const calendarFeed = (events: readonly CalendarEvent[], stamp: Instant): string =>
  file('PUBLISH', events, stamp);
