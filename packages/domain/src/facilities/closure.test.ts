import { describe, expect, it } from 'vitest';
import { Closure, type ClosureDraft, closureOwned } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const span = { start: '2026-11-21T09:00:00.000Z', end: '2026-11-21T12:00:00.000Z' };
const draft: ClosureDraft = {
  id: 'closure-1',
  siteId: 'site-1',
  bayId: null,
  teamId: null,
  span,
  reason: 'The pump leaks',
  kind: 'maintenance',
};

describe('a closure', () => {
  it('may be recorded while it lasts; its fact leaves the reason out', () => {
    const { reason: _, id: closureId, ...told } = draft;
    expect(Closure.create(draft, now)).toEqual({
      ok: true,
      value: {
        next: { ...draft, version: 1, removedAt: null },
        facts: [{ type: 'closure/created', closureId, ...told }],
      },
    });
  });

  it('has an end after its start, and one to come', () => {
    const backwards = { start: span.end, end: span.start };
    expect(Closure.create({ ...draft, span: backwards }, now)).toMatchObject({
      failure: { code: 'closure/ends-before-start', field: 'span.end' },
    });
    expect(Closure.create(draft, span.end)).toMatchObject({ failure: { code: 'closure/in-the-past' } });
  });

  it('closes one place, or all of them', () => {
    expect(Closure.create({ ...draft, bayId: 'bay-1', teamId: 'team-1' }, now)).toMatchObject({
      failure: { code: 'closure/one-place', field: 'teamId' },
    });
    expect(Closure.create({ ...draft, teamId: 'team-1' }, now).ok).toBe(true);
  });

  it('is removed once', () => {
    const closure: Closure = { ...draft, version: 1, removedAt: null };
    const removed = Closure.remove(closure, now);
    expect(removed).toMatchObject({ value: { next: { removedAt: now }, facts: [{ type: 'closure/removed' }] } });
    expect(Closure.remove({ ...closure, removedAt: now }, now)).toMatchObject({
      failure: { code: 'closure/already-removed' },
    });
  });

  it('belongs to its site', () => {
    expect(closureOwned(draft)).toEqual({ siteId: 'site-1' });
  });
});
