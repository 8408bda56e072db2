import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from '../kernel/index.ts';
import { REFRESH_MS, RETRY_MS, Session } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const later = (ms: number) => Instant.plus(now, ms);
const about = { sessionId: 'session-1', userId: 'user-1' };
const opened = Session.open({ id: 'session-1', userId: 'user-1', kept: 'cookie' }, now);
const session = opened.next;

const refreshed = (from: Session, generation: number, at = now) => {
  const answer = Session.refresh(from, generation, at);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

describe('a session', () => {
  it('lasts for seven days from its last refresh', () => {
    expect(session).toMatchObject({ generation: 1, version: 1, kept: 'cookie', expiresAt: later(REFRESH_MS) });
    expect(opened.facts).toEqual([{ type: 'session/opened', ...about }]);
    expect(Session.isOpen(session, later(REFRESH_MS - 1))).toBe(true);
    expect(Session.isOpen(session, later(REFRESH_MS))).toBe(false);
    expect(Session.isOpen({ ...session, endedAt: now }, now)).toBe(false);
  });

  it('ends once', () => {
    const ended = Session.end(session, later(5));
    expect(ended).toMatchObject({
      next: { endedAt: later(5), version: 2 },
      facts: [{ type: 'session/ended', ...about }],
    });
    expect(ended && Session.end(ended.next, later(6))).toBeNull();
  });
});

describe('a refresh', () => {
  it('with the newest token rotates it and counts the seven days anew', () => {
    const answer = refreshed(session, 1, later(1000));
    expect(answer).toMatchObject({
      kind: 'rotated',
      change: {
        next: { generation: 2, rotatedAt: later(1000), expiresAt: later(1000 + REFRESH_MS), version: 2 },
        facts: [{ type: 'session/refreshed', ...about }],
      },
    });
  });

  const rotated: Session = { ...session, generation: 2, rotatedAt: now, version: 2 };

  it('with the one before it repeats the same successor, for half a minute', () => {
    expect(refreshed(rotated, 1, later(RETRY_MS))).toEqual({ kind: 'repeated', session: rotated });
    expect(refreshed(rotated, 1, later(RETRY_MS + 1)).kind).toBe('reused');
  });

  it('with an older one ends the whole family', () => {
    const third: Session = { ...rotated, generation: 3 };
    const answer = refreshed(third, 1, later(1));
    expect(answer).toMatchObject({
      kind: 'reused',
      change: { next: { endedAt: later(1) }, facts: [{ type: 'session/reuse-detected', ...about }] },
    });
    if (answer.kind !== 'reused') throw new Error('not seen');
    expect(Session.refresh(answer.change.next, 3, later(2))).toMatchObject({ failure: { code: 'session/ended' } });
  });

  it.each([
    ['of one that has ended', { ...session, endedAt: now }, 1, now],
    ['after seven days', session, 1, later(REFRESH_MS)],
    ['with a token that was never given', session, 2, now],
  ])('%s is refused', (_, from, generation, at) => {
    expect(Session.refresh(from, generation, at)).toMatchObject({
      failure: { kind: 'unauthenticated', code: 'session/ended' },
    });
  });

  it('however often and whenever: only the newest token rotates, and nothing opens an ended family', () => {
    const anyStep = fc.record({ back: fc.nat(3), wait: fc.constantFrom(0, 1000, RETRY_MS, RETRY_MS + 1, REFRESH_MS) });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        let current = session;
        let at = now;
        for (const { back, wait } of steps) {
          at = Instant.plus(at, wait);
          const answer = Session.refresh(current, current.generation - back, at);
          if (!Session.isOpen(current, at)) expect(answer.ok).toBe(false);
          if (!answer.ok) continue;
          expect(answer.value.kind === 'rotated').toBe(back === 0);
          if (back > 1) expect(answer.value.kind).toBe('reused');
          if (answer.value.kind !== 'repeated') current = answer.value.change.next;
        }
      }),
    );
  });
});
