import type { ProcedureNode } from '@bling/client/document';
import { describe, expect, it } from 'vitest';
import { inputFor, matching, mayAsk } from './playground.ts';

const guarded = { access: { washer: 'site', admin: 'all' } } as unknown as ProcedureNode;
const open = { access: 'public' } as unknown as ProcedureNode;

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
    const playground = { examples } as unknown as Parameters<typeof inputFor>[0];
    expect([inputFor(playground, 'a.b'), inputFor(playground, 'c.d')]).toEqual(['{\n  "id": 1\n}', '{}']);
  });

  it('finds procedures by parts of their names', () => {
    const paths = ['bookings.cancel', 'bookings.create', 'scheduling.holds.place'];
    expect(matching(paths, 'book can')).toEqual(['bookings.cancel']);
    expect(matching(paths, '')).toEqual(paths);
  });
});
