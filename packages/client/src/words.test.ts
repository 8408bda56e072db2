import { describe, expect, it } from 'vitest';
import type { AppFailure, TransportFailure } from './failure.ts';
import { type Words, words } from './words.ts';

const kinds: Words['kinds'] = {
  invalid: 'invalid',
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  missing: 'missing',
  conflict: 'Someone was faster',
  refused: 'refused',
  limited: 'limited',
  busy: 'busy',
  offline: 'No connection',
  timeout: 'timeout',
  aborted: 'aborted',
  unsupported: 'Update the app',
  broken: 'broken',
};
const table: Words<(amount: number) => string> = {
  codes: {
    'slot/taken': 'That time is gone',
    'booking/fee-changed': ({ fee }, say) => `It costs ${say(fee.amount)} now`,
  },
  kinds,
};
const say = (amount: number): string => `€${amount / 100}`;
const failure = (kind: string, code: string, details?: unknown) =>
  ({ kind, code, field: null, details }) as unknown as AppFailure | TransportFailure;

describe('words', () => {
  it.each([
    [failure('conflict', 'slot/taken', {}), 'That time is gone'],
    [failure('conflict', 'booking/fee-changed', { fee: { amount: 500, currency: 'EUR' } }), 'It costs €5 now'],
    [failure('conflict', 'of/tomorrow'), 'Someone was faster'],
    [failure('conflict', 'constructor'), 'Someone was faster'],
    [failure('offline', 'transport/offline'), 'No connection'],
    [failure('unsupported', 'transport/unsupported'), 'Update the app'],
  ])('of %o', (said, expected) => {
    expect(words(said, table, say)).toBe(expected);
  });
});
