import { describe, expect, it } from 'vitest';
import { Disruption } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const span = { start: '2026-11-21T13:00:00.000Z', end: '2026-11-21T16:00:00.000Z' };
const draft = {
  id: 'd-1',
  siteId: 'site-1',
  kind: 'bay-down' as const,
  resourceIds: ['bay-2'],
  span,
  reason: 'The pump',
  moved: 3,
  cancelled: 1,
};

describe('a disruption', () => {
  const applied = Disruption.apply(draft, now);
  if (!applied.ok) throw new Error(applied.failure.code);

  it('is told with what it cost, and without its words', () => {
    const about = { disruptionId: 'd-1', siteId: 'site-1' };
    expect(applied.value.facts).toEqual([
      { type: 'disruption/applied', ...about, kind: 'bay-down', span, moved: 3, cancelled: 1 },
    ]);
    expect(applied.value.next).toMatchObject({ version: 1, appliedAt: now, liftedAt: null, reason: 'The pump' });
  });

  it('is not over, nor does it end before it begins', () => {
    const ending = (end: string) => Disruption.apply({ ...draft, span: { ...span, end } }, now);
    expect(ending(now)).toMatchObject({ failure: { code: 'disruption/over' } });
    expect(ending(span.start)).toMatchObject({ failure: { code: 'disruption/over' } });
  });

  it('is lifted once', () => {
    const lifted = Disruption.lift(applied.value.next, span.start);
    if (!lifted.ok) throw new Error(lifted.failure.code);
    expect(lifted.value).toMatchObject({
      next: { liftedAt: span.start },
      facts: [{ type: 'disruption/lifted', span }],
    });
    expect(Disruption.lift(lifted.value.next, span.end)).toMatchObject({ failure: { code: 'disruption/lifted' } });
  });
});
