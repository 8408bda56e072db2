import { describe, expect, it } from 'vitest';
import { Instant } from '../kernel/index.ts';
import { SecondFactor } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const later = (ms: number) => Instant.plus(now, ms);
const valueOf = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!answer.ok) throw new Error('refused');
  return answer.value;
};
const begun = valueOf(SecondFactor.begin(null, { id: 'user-1', sealedSecret: 's' })).next;
const on = valueOf(SecondFactor.confirm(begun, { step: 10, hashes: ['a', 'b'] }, now)).next;

describe('a second factor', () => {
  it('is asked for only once its first code was given back', () => {
    expect([null, begun, on].map((factor) => SecondFactor.isOn(factor))).toEqual([false, false, true]);
    expect(on).toMatchObject({ confirmedAt: now, lastStep: 10 });
    expect(SecondFactor.begin(on, { id: 'user-1', sealedSecret: 't' })).toMatchObject({
      failure: { code: 'second-factor/on' },
    });
    expect(SecondFactor.confirm(on, { step: 11, hashes: [] }, now)).toMatchObject({
      failure: { code: 'second-factor/on' },
    });
    expect(valueOf(SecondFactor.begin(begun, { id: 'user-1', sealedSecret: 't' })).next).toMatchObject({
      sealedSecret: 't',
      version: 2,
    });
  });

  it.each([
    [9, false],
    [10, false],
    [11, true],
  ])('takes a code of step %d after one of step 10: %s', (step, taken) => {
    expect(SecondFactor.spend(on, { kind: 'step', step }, now) !== null).toBe(taken);
  });

  it('takes each recovery code once, and says how many are left', () => {
    const used = SecondFactor.spend(on, { kind: 'recovery', hash: 'a' }, later(1));
    expect(used).toMatchObject({
      next: {
        recoveryCodes: [
          { hash: 'a', usedAt: later(1) },
          { hash: 'b', usedAt: null },
        ],
      },
      facts: [{ type: 'second-factor/recovery-used', userId: 'user-1', left: 1 }],
    });
    expect(used && SecondFactor.spend(used.next, { kind: 'recovery', hash: 'a' }, later(2))).toBeNull();
    expect(SecondFactor.spend(on, { kind: 'recovery', hash: 'c' }, now)).toBeNull();
  });

  it('has its recovery codes renewed while it is on', () => {
    const renewed = valueOf(SecondFactor.renewRecovery(on, ['c'])).next;
    expect(renewed.recoveryCodes).toEqual([{ hash: 'c', usedAt: null }]);
    expect(SecondFactor.renewRecovery(begun, ['c'])).toMatchObject({ failure: { code: 'second-factor/off' } });
  });

  it('forgets its secret when it is turned off, and can begin anew', () => {
    const off = valueOf(SecondFactor.disable(on, later(1))).next;
    expect(off).toMatchObject({ sealedSecret: '', recoveryCodes: [], disabledAt: later(1) });
    expect(SecondFactor.isOn(off)).toBe(false);
    expect(SecondFactor.disable(off, now)).toMatchObject({ failure: { code: 'second-factor/off' } });
    expect(valueOf(SecondFactor.begin(off, { id: 'user-1', sealedSecret: 'n' })).next.disabledAt).toBeNull();
  });
});
