import { describe, expect, it } from 'vitest';
import { localDate } from '../../words/format.ts';
import { byDate, datesOfPage, windowOf } from './days.ts';

describe.each(['Europe/Lisbon', 'America/Anchorage', 'Asia/Kathmandu', 'Pacific/Kiritimati'])('in %s', (zone) => {
  const [page, next] = [datesOfPage('2026-10-19', 0), datesOfPage('2026-10-19', 1)];

  it('a page of days ends where the next begins', () => {
    expect(windowOf(page, zone).to).toBe(windowOf(next, zone).from);
  });

  it('no answer for one page says anything of the days of another', () => {
    const { from, to } = windowOf(page, zone);
    const starts: string[] = [];
    for (let at = Date.parse(from); at < Date.parse(to); at += 15 * 60_000) starts.push(new Date(at).toISOString());
    expect([...new Set(starts.map((at) => localDate(at, zone)))]).toEqual(page);
  });
});

it('times are listed under the date that the site’s clocks show', () => {
  const slot = { startsAt: '2026-11-22T23:30:00.000Z' } as Parameters<typeof byDate>[0][number];
  expect([...byDate([slot], 'Asia/Kathmandu').keys()]).toEqual(['2026-11-23']);
});
