import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, Instant, MINUTE } from '../kernel/index.ts';
import {
  Attempts,
  checkPassword,
  FAILURES_BEFORE_LOCK,
  LEAST_CHARACTERS,
  MOST_CHARACTERS,
  normalisePassword,
  OneTimeToken,
  RESET_MS,
  VERIFICATION_MS,
} from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const later = (ms: number) => Instant.plus(now, ms);

describe('a password', () => {
  const ana = { email: 'ana.martins@example.test', fullName: 'Ana Martins' };
  const codeOf = (password: string, person = ana) => {
    const answer = checkPassword(password, person);
    return answer.ok ? null : answer.failure.code;
  };

  it.each([
    ['quiet-otter-9', null],
    ['1234567', 'password/too-short'],
    ['🚗🚙🚕🛻🚐🚚🚛🏎', null],
    ['🚗🚙🚕🛻🚐🚚🚛', 'password/too-short'],
    ['x'.repeat(MOST_CHARACTERS), null],
    ['x'.repeat(MOST_CHARACTERS + 1), 'password/too-long'],
    ['Password123', 'password/common'],
    ['QWERTYUIOP', 'password/common'],
    ['ｐａｓｓｗｏｒｄ１２３', 'password/common'],
    ['Martins2026!', 'password/like-your-name'],
    ['martins__2026', 'password/like-your-name'],
    ['example-2026', 'password/like-your-name'],
    ['ana-2026-ana', null],
    ['martins-otter', null],
    ['8127364590', null],
  ])('%s: %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it.each(['André', 'Andre\u0301', 'Žofie', 'Юлия'])('that is the name %s with a year is refused', (fullName) => {
    expect(codeOf(`${fullName}2026!`, { email: 'a@b.test', fullName })).toBe('password/like-your-name');
  });

  it('typed on two keyboards is one password', () => {
    expect(normalisePassword('Cafe\u0301-otter')).toBe(normalisePassword('Caf\u00e9-otter'));
    expect(checkPassword('Cafe\u0301-otter', ana)).toEqual({ ok: true, value: 'Caf\u00e9-otter' });
  });

  it('says what it lacks', () => {
    expect(checkPassword('short', ana)).toMatchObject({
      failure: { field: 'password', details: { least: LEAST_CHARACTERS } },
    });
    expect(checkPassword('x'.repeat(200), ana)).toMatchObject({ failure: { details: { most: MOST_CHARACTERS } } });
  });
});

describe('wrong passwords', () => {
  const after = (count: number, every = 1000) => {
    let attempts: Attempts | null = null;
    for (let index = 0; index < count; index++) attempts = Attempts.failed(attempts, later(index * every));
    return attempts;
  };

  it.each([
    [0, null],
    [4, null],
    [5, 15],
    [6, null],
    [10, 30],
    [15, 60],
    [20, 60],
    [24, null],
  ])('%d in a row lock for %d minutes', (count, minutes) => {
    const attempts = after(count);
    expect(attempts?.lockedUntil ?? null).toBe(
      minutes === null ? null : Instant.plus(attempts?.lastAt ?? now, minutes * MINUTE),
    );
  });

  it('are told to the owner of the account once they lock, and never of nobody', () => {
    const four = after(4, 0);
    expect(Attempts.failed(four, now, 'user-1').notice).toEqual({ userId: 'user-1', kind: 'locked' });
    expect(Attempts.failed(four, now).notice).toBeNull();
    expect(Attempts.failed(null, now, 'user-1').notice).toBeNull();
    const five = Attempts.failed(four, now, 'user-1');
    expect([Attempts.failed(five, now), Attempts.unchanged(five, now)].map(({ notice }) => notice)).toEqual([
      five.notice,
      five.notice,
    ]);
  });

  it('are not counted while locked, or when the password was right', () => {
    const five = after(5, 0);
    expect(Attempts.unchanged(five, later(1))).toEqual(five);
    const notice = { userId: 'user-1', kind: 'unverified' } as const;
    expect(Attempts.unchanged(null, now, notice)).toEqual({ failures: 0, lockedUntil: null, lastAt: now, notice });
  });

  it('lock until the minute they say', () => {
    const attempts = after(FAILURES_BEFORE_LOCK, 0);
    expect(Attempts.isLocked(attempts, later(15 * MINUTE - 1))).toBe(true);
    expect(Attempts.isLocked(attempts, later(15 * MINUTE))).toBe(false);
    expect(Attempts.isLocked(after(1), now)).toBe(false);
    expect(Attempts.isLocked(null, now)).toBe(false);
  });

  it('are forgotten after a quiet day', () => {
    const four = after(4, 0);
    expect(Attempts.failed(four, later(DAY))).toMatchObject({ failures: 5 });
    expect(Attempts.failed(four, later(DAY + 1))).toEqual({
      failures: 1,
      lastAt: later(DAY + 1),
      lockedUntil: null,
      notice: null,
    });
  });
});

describe('a verification token', () => {
  const token = OneTimeToken.issue({ id: 'token-1', userId: 'user-1', purpose: 'verify' }, now);

  it('is good for a day and for one use', () => {
    expect(token).toMatchObject({ purpose: 'verify', expiresAt: later(VERIFICATION_MS), usedAt: null });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * VERIFICATION_MS }), (ms) => {
        expect(OneTimeToken.isGood(token, later(ms))).toBe(ms < VERIFICATION_MS);
        expect(OneTimeToken.isGood({ ...token, usedAt: now }, later(ms))).toBe(false);
      }),
    );
  });
});

describe('a reset token', () => {
  it('is good for an hour', () => {
    const token = OneTimeToken.issue({ id: 'token-1', userId: 'user-1', purpose: 'reset' }, now);
    expect(token.expiresAt).toBe(later(RESET_MS));
    expect([OneTimeToken.isGood(token, later(RESET_MS - 1)), OneTimeToken.isGood(token, later(RESET_MS))]).toEqual([
      true,
      false,
    ]);
  });
});
