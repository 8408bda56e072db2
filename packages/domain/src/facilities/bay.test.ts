import { describe, expect, it } from 'vitest';
import { type BayDraft, type BayStatus, bayOwned, bayStatuses, WashBay } from './index.ts';

const draft: BayDraft = {
  id: 'bay-1',
  siteId: 'site-1',
  number: 1,
  name: 'Hand wash 1',
  kind: 'hand',
  maxSize: 'large',
  equipment: ['foam'],
};
const bay: WashBay = { ...draft, version: 1, status: 'active' };
const about = { bayId: 'bay-1', siteId: 'site-1' };

describe('a bay', () => {
  it('is active once added', () => {
    expect(WashBay.add(draft, { numbers: [2] })).toEqual({
      ok: true,
      value: { next: bay, facts: [{ type: 'bay/added', ...about }] },
    });
  });

  it('has a number of its own', () => {
    const taken = { failure: { kind: 'conflict', code: 'bay/number-taken', field: 'number' } };
    expect(WashBay.add(draft, { numbers: [1] })).toMatchObject(taken);
    expect(WashBay.update(bay, { number: 2 }, { numbers: [2] })).toMatchObject(taken);
  });

  it('is one of two hundred at most', () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index + 10);
    expect(WashBay.add(draft, { numbers })).toMatchObject({
      failure: { code: 'bay/too-many', details: { most: 200 } },
    });
    expect(WashBay.add(draft, { numbers: numbers.slice(1) }).ok).toBe(true);
  });

  it('changes what is named, and tells it', () => {
    expect(WashBay.update(bay, { maxSize: 'oversized' }, { numbers: [2] })).toMatchObject({
      value: { next: { number: 1, maxSize: 'oversized', version: 2 }, facts: [{ type: 'bay/changed', ...about }] },
    });
  });

  it.each(bayStatuses.flatMap((from) => bayStatuses.map((to): [BayStatus, BayStatus] => [from, to])))(
    'from %s to %s is a move unless it is none',
    (from, to) => {
      const answer = WashBay.setStatus({ ...bay, status: from }, to);
      expect(answer).toMatchObject(
        from === to
          ? { failure: { code: 'bay/status-not-allowed', details: { from, to } } }
          : {
              value: { next: { status: to, version: 2 }, facts: [{ type: 'bay/status-changed', ...about, from, to }] },
            },
      );
    },
  );

  it('belongs to its site', () => {
    expect(bayOwned(bay)).toEqual({ siteId: 'site-1' });
  });
});
