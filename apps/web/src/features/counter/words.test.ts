import { type Actor, Grant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { isAllowed, skippableFrom } from './allowed.ts';
import { scoreText, waitText } from './words.ts';

describe('a promise in words', () => {
  it.each([
    [{ minutes: 0, least: 0, most: 0 }, 'at once'],
    [{ minutes: 0, least: 0, most: 10 }, 'at once, or within 10 min'],
    [{ minutes: 15, least: 10, most: 25 }, 'in about 15 min, between 10 and 25 min'],
    [{ minutes: 40, least: 30, most: 60 }, 'in about 40 min, between 30 min and 1 h'],
    [{ minutes: 20, least: 20, most: 20 }, 'in about 20 min'],
  ])('%o', (promised, words) => {
    expect(waitText(promised)).toBe(words);
  });

  it('is measured by what it took', () => {
    expect(scoreText({ waits: 0, withinBand: 0, medianErrorMinutes: 0 })).toBe('No waits to measure by yet.');
    expect(scoreText({ waits: 50, withinBand: 42, medianErrorMinutes: 4 })).toContain('42 of 50 waits');
  });
});

describe('what may be done with a car of the queue', () => {
  const cashier: Actor = {
    kind: 'user',
    userId: 'carla',
    sessionId: '',
    customerId: null,
    staffId: null,
    provedAt: null,
    onBehalf: null,
    isHeldBack: false,
    approvals: [],
    grants: { 'walkins.callUp': Grant.at('here'), 'walkins.start': Grant.at('here'), 'walkins.skip': Grant.at('here') },
  };
  it('is what its state and the person allow', () => {
    expect(isAllowed('callUp', { status: 'waiting' }, cashier, 'here')).toBe(true);
    expect(isAllowed('callUp', { status: 'waiting' }, cashier, 'elsewhere')).toBe(false);
    expect(isAllowed('callUp', { status: 'called' }, cashier, 'here')).toBe(false);
    expect(isAllowed('start', { status: 'waiting' }, cashier, 'here')).toBe(true);
    expect(isAllowed('skip', { status: 'waiting' }, cashier, 'here')).toBe(false);
    expect(isAllowed('cancel', { status: 'waiting' }, cashier, 'here')).toBe(false);
  });

  it('waits five minutes for whoever was called', () => {
    const at = (time: string): string => `2026-11-21T${time}.000Z`;
    expect(skippableFrom(at('10:00:00'), at('10:04:59'))).toBe(at('10:05:00'));
    expect(skippableFrom(at('10:00:00'), at('10:05:00'))).toBeNull();
  });
});
