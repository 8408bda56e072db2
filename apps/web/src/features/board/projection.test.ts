import type { BoardCard } from '@bling/client';
import { describe, expect, it } from 'vitest';
import { projectBoard as projected } from './projection.ts';

const at = (time: string): string => `2026-11-21T${time}:00.000Z`;
type Planned = Parameters<typeof projected>[0][number];
const projectBoard = (cards: readonly Planned[], now: string) => projected(cards, { now, noShowAfterMinutes: 30 });
const card = (id: string, from: string, to: string, changes: Partial<BoardCard> = {}): Planned => ({
  id,
  resourceId: 'bay-1',
  status: 'confirmed',
  mode: 'bay',
  scheduledAt: at(from),
  endsAt: at(to),
  delayedTo: null,
  startedAt: null,
  checkedInAt: null,
  ...changes,
});
const started = (id: string, from: string, to: string, startedAt: string): Planned =>
  card(id, from, to, { status: 'in_progress', startedAt: at(startedAt), checkedInAt: at(startedAt) });

describe('the projection of a bay', () => {
  it('counts down what is under way', () => {
    const board = projectBoard([started('a', '10:00', '10:40', '10:05')], at('10:25'));
    expect(board.get('a')).toMatchObject({ overBy: 0, minutesLeft: 20 });
  });

  it('says by how much work is over, and when the next ones can begin', () => {
    const cards = [started('a', '10:00', '10:40', '10:00'), card('b', '10:40', '11:10'), card('c', '11:10', '11:40')];
    const board = projectBoard(cards, at('10:52'));
    expect(board.get('a')).toMatchObject({ overBy: 12, minutesLeft: 0 });
    expect(board.get('b')).toMatchObject({ expectedAt: at('10:52'), lateBy: 0 });
    expect(board.get('c')).toMatchObject({ expectedAt: at('11:22') });
  });

  it('counts from what a customer was told, although the car before is done', () => {
    const cards = [card('x', '14:00', '14:30', { delayedTo: at('14:30') }), card('y', '14:30', '15:00')];
    const board = projectBoard(cards, at('14:06'));
    expect(board.get('x')).toMatchObject({ expectedAt: at('14:30'), lateBy: 0 });
    expect(board.get('y')).toMatchObject({ expectedAt: at('15:00') });
  });

  it('sees a late start coming before the plan is over', () => {
    const cards = [started('a', '10:00', '10:40', '10:12'), card('b', '10:40', '11:10')];
    expect(projectBoard(cards, at('10:20')).get('b')?.expectedAt).toBe(at('10:52'));
  });

  it('lets a gap swallow the delay', () => {
    const cards = [started('a', '10:00', '10:40', '10:00'), card('b', '11:00', '11:30')];
    expect(projectBoard(cards, at('10:52')).get('b')).toMatchObject({ expectedAt: null, lateBy: 0 });
  });

  it('says who is late, and not once they are here', () => {
    const cards = [
      card('a', '10:00', '10:30'),
      card('b', '10:00', '10:30', { resourceId: 'bay-2', checkedInAt: at('09:58') }),
    ];
    const board = projectBoard(cards, at('10:07'));
    expect(board.get('a')?.lateBy).toBe(7);
    expect(board.get('b')?.lateBy).toBe(0);
  });

  it('keeps bays apart', () => {
    const cards = [started('a', '10:00', '10:40', '10:00'), card('b', '10:40', '11:10', { resourceId: 'bay-2' })];
    expect(projectBoard(cards, at('10:30')).get('b')?.expectedAt).toBeNull();
  });

  it('asks after half an hour whether a car comes at all, and never once it is here', () => {
    const missing = (time: string, changes: Partial<BoardCard> = {}) =>
      projectBoard([card('a', '10:00', '10:40', changes)], at(time)).get('a')?.isMissing;
    expect([missing('10:29'), missing('10:30')]).toEqual([false, true]);
    expect(missing('10:30', { checkedInAt: at('10:20') })).toBe(false);
    expect(missing('10:30', { status: 'pending' })).toBe(false);
  });
});
