import { contractDocument } from '@bling/client/contract';
import { describe, expect, it } from 'vitest';
import { inputFor, matching, mayAsk } from './playground.ts';

const procedureOf = (path: string) => {
  const found = contractDocument.procedures[path];
  if (found === undefined) throw new Error(`${path} is gone`);
  return found;
};
const guarded = procedureOf('bookings.start');
const open = procedureOf('facilities.sites.list');

describe('the playground', () => {
  it.each([
    [open, 'visitor', true],
    [guarded, 'visitor', false],
    [guarded, 'washer', true],
    [guarded, 'client', false],
  ])('knows who may ask', (procedure, role, expected) => {
    expect(mayAsk(procedure, role)).toBe(expected);
  });

  it('starts from a real call, without its key', () => {
    const examples = { 'a.b': { as: 'admin', input: { id: 1, idempotencyKey: 'k' } } };
    const playground = { document: contractDocument, examples, accounts: [], password: '' };
    expect([inputFor(playground, 'a.b'), inputFor(playground, 'c.d')]).toEqual(['{\n  "id": 1\n}', '{}']);
  });

  it('finds procedures by parts of their names', () => {
    const paths = ['bookings.cancel', 'bookings.create', 'scheduling.holds.place'];
    expect(matching(paths, 'book can')).toEqual(['bookings.cancel']);
    expect(matching(paths, '')).toEqual(paths);
  });
});
