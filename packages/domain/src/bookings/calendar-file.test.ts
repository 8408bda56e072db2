import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarFeed, calendarFile } from './index.ts';

const event: CalendarEvent = {
  uid: '0198-a@blingauto',
  sequence: 3,
  start: '2026-11-22T10:45:00.000Z',
  end: '2026-11-22T11:50:00.000Z',
  summary: 'Car wash, Harbour Street',
  location: '12 Harbour St; Lisbon',
  description: 'Booking 2611-0148\nOutside\\Inside',
  isCancelled: false,
};
const file = (changes: Partial<CalendarEvent> = {}): string =>
  calendarFile({ ...event, ...changes }, '2026-11-21T09:00:00.000Z');
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('says when in UTC, which booking, and which version of it', () => {
    expect(unfolded(file())).toEqual(
      expect.arrayContaining([
        'UID:0198-a@blingauto',
        'SEQUENCE:3',
        'DTSTAMP:20261121T090000Z',
        'DTSTART:20261122T104500Z',
        'DTEND:20261122T115000Z',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('escapes what has a meaning of its own', () => {
    expect(unfolded(file())).toEqual(
      expect.arrayContaining([
        'SUMMARY:Car wash\\, Harbour Street',
        'LOCATION:12 Harbour St\\; Lisbon',
        'DESCRIPTION:Booking 2611-0148\\nOutside\\\\Inside',
      ]),
    );
  });

  it('ends every line with CRLF and folds at 75 octets without cutting a character', () => {
    const description = 'Lavagem a seco e polimento com proteção cerâmica – 🚗 '.repeat(6);
    const text = file({ description });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const line of text.split('\r\n'))
      expect(encodeURIComponent(line).replaceAll(/%[0-9A-F]{2}/gu, '.').length).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(`DESCRIPTION:${description}`);
  });

  it('takes a cancelled booking off the calendar', () => {
    expect(unfolded(file())).toContain('METHOD:PUBLISH');
    expect(unfolded(file({ isCancelled: true, sequence: 4 }))).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:4']),
    );
  });
});

describe('a calendar to subscribe to', () => {
  it('publishes all events, the cancelled too, and of none is a calendar still', () => {
    const stamp = '2026-11-21T09:00:00.000Z';
    const lines = unfolded(
      calendarFeed(
        [
          { ...event, isCancelled: true },
          { ...event, uid: 'b' },
        ],
        stamp,
      ),
    );
    expect(lines.filter((line) => /^(?:METHOD|UID|STATUS)/u.test(line))).toEqual([
      'METHOD:PUBLISH',
      'UID:0198-a@blingauto',
      'STATUS:CANCELLED',
      'UID:b',
      'STATUS:CONFIRMED',
    ]);
    expect(unfolded(calendarFeed([{ ...event, isCancelled: true }], stamp))).toContain('METHOD:PUBLISH');
    expect(unfolded(calendarFeed([], stamp)).slice(-3)).toEqual(['METHOD:PUBLISH', 'END:VCALENDAR', '']);
  });
});
