import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from '../kernel/index.ts';
import { ACCESS_MS, PIN_SESSION_MS, REFRESH_MS, RETRY_MS, Session } from './index.ts';

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

  it('with the one before it repeats the same successor, for ten seconds', () => {
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

describe('a proof', () => {
  const impersonation = { by: 'support-1', reason: 'Asked', mayWrite: false };
  const seen = Session.impersonate({ id: 'session-2', userId: 'user-1', impersonation }, now);
  const tapped = Session.openByPin({ id: 'session-3', userId: 'user-1', kept: 'cookie', deviceId: 'device-1' }, now);

  it('is given by signing in, and again later; a second factor stays proved', () => {
    expect(session).toMatchObject({ provedAt: now, isStrong: false });
    const again = Session.prove(session, { isStrong: true }, later(5));
    if (!again.ok) throw new Error(again.failure.code);
    expect(again.value).toMatchObject({
      next: { provedAt: later(5), isStrong: true },
      facts: [{ type: 'session/proved' }],
    });
    expect(Session.prove(again.value.next, { isStrong: false }, later(6))).toMatchObject({
      value: { next: { isStrong: true } },
    });
  });

  it.each([
    ['of one who acts for somebody else', seen.next],
    ['of a tablet', tapped.next],
    ['of one that has ended', { ...session, endedAt: now }],
  ])('%s is impossible', (_, from) => {
    expect(Session.prove(from, { isStrong: true }, now)).toMatchObject({ failure: { code: 'step-up/impossible' } });
  });

  it('of support lasts a quarter of an hour, is never renewed, and names who it is', () => {
    expect(seen).toMatchObject({
      next: { expiresAt: later(ACCESS_MS), provedAt: null, kept: 'nowhere' },
      facts: [{ type: 'impersonation/started', by: 'support-1', ...about, sessionId: 'session-2' }],
    });
    expect(Session.refresh(seen.next, 1, now)).toMatchObject({ failure: { code: 'session/ended' } });
    expect(Session.end(seen.next, now)?.facts).toEqual([
      { type: 'impersonation/ended', userId: 'user-1', sessionId: 'session-2', by: 'support-1' },
    ]);
  });

  it('on a tablet lasts half a day, however often it is renewed', () => {
    expect(tapped.next).toMatchObject({ expiresAt: later(PIN_SESSION_MS), provedAt: null, deviceId: 'device-1' });
    const answer = refreshed(tapped.next, 1, later(1000));
    expect(answer).toMatchObject({ kind: 'rotated', change: { next: { expiresAt: later(PIN_SESSION_MS) } } });
  });
});
