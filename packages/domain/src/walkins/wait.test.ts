import { describe, expect, it } from 'vitest';
import { Instant, MINUTE } from '../kernel/index.ts';
import { byTurn, keptOf, maskedPlate, promise, scoreOf } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const began = (minutes: number | null, promised = { minutes: 20, least: 15, most: 30 }) => ({
  promised,
  arrivedAt: now,
  startedAt: minutes === null ? null : Instant.plus(now, minutes * MINUTE),
});

describe('what is promised', () => {
  it.each([
    [0, { minutes: 0, least: 0, most: 10 }],
    [12, { minutes: 10, least: 5, most: 20 }],
    [20, { minutes: 20, least: 15, most: 30 }],
    [47, { minutes: 45, least: 35, most: 75 }],
  ])('without a history: %d minutes', (minutes, expected) => {
    expect(promise(minutes, [])).toEqual(expected);
  });

  it('follows what the site has shown: eight of ten waits lay in the band', () => {
    const slow = Array.from({ length: 10 }, (_, index) => ({ said: 20, took: 20 + index * 4 }));
    expect(promise(20, slow)).toEqual({ minutes: 20, least: 20, most: 60 });
    const exact = Array.from({ length: 30 }, () => ({ said: 20, took: 20 }));
    expect(promise(20, exact)).toEqual({ minutes: 20, least: 20, most: 20 });
    expect(promise(20, slow.slice(1))).toEqual({ minutes: 20, least: 15, most: 30 });
  });

  it('is a day at the most', () => {
    const slow = Array.from({ length: 10 }, () => ({ said: 5, took: 1000 }));
    expect(promise(700, slow)).toEqual({ minutes: 700, least: 700, most: 1440 });
  });

  it('does not make much of a short wait that took a little longer', () => {
    const short = Array.from({ length: 10 }, () => ({ said: 0, took: 5 }));
    expect(promise(20, short)).toEqual({ minutes: 20, least: 20, most: 20 });
  });
});

describe('we said, it took', () => {
  it('counts the waits in their band, and the error in the middle', () => {
    expect(scoreOf([began(20), began(31), began(14), began(16), began(null)])).toEqual({
      waits: 4,
      withinBand: 2,
      medianErrorMinutes: 6,
    });
    expect(scoreOf([])).toEqual({ waits: 0, withinBand: 0, medianErrorMinutes: 0 });
    expect(keptOf(began(25))).toEqual({ said: 20, took: 25 });
    expect(keptOf(began(null))).toBeNull();
    expect(keptOf(began(1440))).toEqual({ said: 20, took: 1440 });
    expect(keptOf(began(1441))).toBeNull();
  });
});

describe('the queue', () => {
  it('shows strangers a masked plate', () => {
    expect(maskedPlate('AB12CD7')).toBe('AB•••7');
    expect(maskedPlate('AB')).toBe('A••');
  });

  it('goes by rank, then by ticket', () => {
    const queue = [
      { rank: 0, ticket: 2 },
      { rank: 0, ticket: 1 },
      { rank: -1, ticket: 9 },
    ];
    expect(queue.toSorted(byTurn).map(({ ticket }) => ticket)).toEqual([9, 1, 2]);
  });
});
