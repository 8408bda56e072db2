import { TRPCClientError } from '@trpc/client';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { failureOf, requestIdOf } from './failure-of.ts';

const answered = (failure: unknown) =>
  new TRPCClientError('no', {
    result: {
      error: { code: -32000, message: 'no', data: { code: 'CONFLICT', httpStatus: 409, failure, requestId: 'r-1' } },
    } as never,
  });

describe('failureOf', () => {
  it('gives back what the server said', () => {
    const failure = { kind: 'conflict', code: 'slot/taken', field: 'startsAt', details: { nearest: [] } };
    expect(failureOf(answered(failure))).toEqual(failure);
    expect(requestIdOf(answered(failure))).toBe('r-1');
  });

  it('narrows to what one procedure may answer, with what the code carries', () => {
    const failure = failureOf(
      answered({
        kind: 'conflict',
        code: 'booking/fee-changed',
        field: 'expectedFee',
        details: { fee: { amount: 5, currency: 'EUR' } },
      }),
      'bookings.cancel',
    );
    if (failure.code === 'booking/fee-changed') expectTypeOf(failure.details.fee.amount).toBeNumber();
    expectTypeOf(failure.code).not.toEqualTypeOf<'vehicle/odd-year'>();
    expect(failure.code).toBe('booking/fee-changed');
  });

  it.each([
    [new TRPCClientError('fetch failed', { cause: new TypeError('fetch failed') }), 'transport/offline'],
    [
      new TRPCClientError('aborted', { cause: Object.assign(new Error('aborted'), { name: 'AbortError' }) }),
      'transport/aborted',
    ],
    [
      new TRPCClientError('late', { cause: Object.assign(new Error('late'), { name: 'TimeoutError' }) }),
      'transport/timeout',
    ],
    [answered(null), 'transport/broken'],
    [new Error('anything else'), 'transport/offline'],
  ])('tells how no answer came: %s', (error, code) => {
    expect(failureOf(error).code).toBe(code);
  });

  it('has no request id of an answer that never came', () => {
    expect(requestIdOf(new Error('offline'))).toBeNull();
  });
});
