import 'temporal-polyfill/global';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Busy, SlotRequest } from '../index.ts';
import { constraints, costAt, costOf, shares } from '../index.ts';
import { lostTo, slots } from './index.ts';
import { asked, at, base, bay, daily, span, team, visit, worker } from './world.fixture.ts';

const needs = (changes: Partial<SlotRequest['needs']>) => ({ ...asked.needs, ...changes });
const busy = (resourceId: string, changes: Partial<Busy> = {}): Busy => ({
  resourceId,
  span: span('06:00', '14:00'),
  kind: 'booking',
  ...changes,
});
const far = { ...visit, position: { lat: base.lat + 1, lng: base.lng } };
const drive: Partial<SlotRequest> = { places: [team(1)], visit };
const polisher = needs({ skills: ['wash'] });

describe('what a search failed by', () => {
  it.each<[string, string, Partial<SlotRequest>]>([
    ['closed', 'closed all day', { hours: [] }],
    ['closed', 'too short an opening', { hours: daily(['08:00', '08:30']) }],
    ['notice', 'too near', { now: '2026-11-23T08:00:00.000Z', noticeMinutes: 1440 }],
    ['horizon', 'too far ahead', { horizonDays: 1 }],
    ['no-bay', 'no bay at all', { places: [] }],
    ['no-bay', 'bays of another kind', { needs: needs({ bayKinds: ['tunnel'] }) }],
    ['no-bay', 'bays that are too small', { size: 'oversized' }],
    ['no-bay', 'bays without what it needs', { needs: needs({ equipment: ['lift'] }) }],
    ['bay-busy', 'every bay taken', { busy: [busy('r1')] }],
    ['bay-busy', 'one taken, one too small', { places: [bay(1), bay(2, { maxSize: 'compact' })], busy: [busy('r1')] }],
    ['bay-down', 'the bay out of order', { places: [bay(1, { status: 'maintenance' })] }],
    ['bay-down', 'the bay closed', { busy: [busy('r1', { kind: 'closure' })] }],
    ['radius', 'further than any team drives', { ...drive, visit: far }],
    ['team-full', 'a team with its day full', { ...drive, places: [team(1, { dailyCapacity: 0 })] }],
    ['no-skill', 'nobody who can', { needs: polisher, workers: [worker(1, { skills: ['polish'] })] }],
    ['off-duty', 'nobody on shift who can', { needs: polisher, workers: [worker(1, { duties: [] })] }],
    ['people-busy', 'whoever can is busy', { needs: polisher, workers: [worker(1)], busy: [busy('w1')] }],
    [
      'wished-person',
      'the one who is wished for is busy',
      { wishedFor: 'w1', workers: [worker(1)], busy: [busy('w1')] },
    ],
    [
      'equipment',
      'the machine in use',
      {
        needs: needs({ equipment: ['polisher'] }),
        assets: [{ resourceId: 'a1', number: 1, item: 'polisher' } as never],
        busy: [busy('a1')],
      },
    ],
  ])('%s: %s', (constraint, _, changes) => {
    const request = { ...asked, ...changes };
    expect(slots(request)).toEqual([]);
    expect(lostTo(request)).toBe(constraint);
  });

  it('what stood in the way while it was open counts, not that the night is closed', () => {
    const taken = { ...asked, gridMinutes: 15, busy: [busy('r1')] };
    expect(lostTo({ ...taken, to: '2026-11-30T00:00:00.000Z' })).not.toBe('closed');
    expect(lostTo(taken)).toBe('bay-busy');
  });

  it('a window that is none says nothing, nor one between two steps of the grid', () => {
    expect(lostTo({ ...asked, to: asked.from })).toBeNull();
    expect(lostTo({ ...asked, from: at('08:10'), to: at('08:20') })).toBeNull();
    expect(costAt([{ code: 'off-grid', gridMinutes: 5 }])).toBeNull();
    expect(costOf([null])).toBeNull();
  });

  it('the most frequent speaks; of two as frequent the one that is more easily mended', () => {
    expect(costOf(['bay-busy', 'bay-down', 'bay-busy', null, 'closed', 'closed', 'closed'])).toBe('bay-busy');
    expect(costOf(['bay-down', 'bay-busy'])).toBe('bay-busy');
    expect(costOf(['closed', 'notice', 'notice'])).toBe('notice');
  });

  it('whatever a search lacks has a name, wherever it found nothing', () => {
    const anyRequest = fc.record({
      open: fc.boolean(),
      full: fc.boolean(),
      staffed: fc.boolean(),
      days: fc.integer({ min: 1, max: 31 }),
      gridMinutes: fc.constantFrom(5, 15, 60),
    });
    fc.assert(
      fc.property(anyRequest, ({ open, full, staffed, days, gridMinutes }) => {
        const request: SlotRequest = {
          ...asked,
          gridMinutes,
          hours: open ? asked.hours : [],
          to: new Date(Date.parse(asked.from) + days * 86_400_000).toISOString(),
          needs: polisher,
          workers: staffed ? [worker(1)] : [],
          busy: full ? [busy('r1')] : [],
        };
        if (slots(request).length === 0) expect(constraints).toContain(lostTo(request));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the shares of what was lost', () => {
  it('are of all, the costliest first', () => {
    expect(
      shares([
        { constraint: 'closed', searches: 1 },
        { constraint: 'bay-busy', searches: 6 },
        { constraint: 'no-skill', searches: 0 },
        { constraint: 'notice', searches: 1 },
      ]),
    ).toEqual([
      { constraint: 'bay-busy', searches: 6, share: 0.75 },
      { constraint: 'notice', searches: 1, share: 0.125 },
      { constraint: 'closed', searches: 1, share: 0.125 },
    ]);
    expect(shares([])).toEqual([]);
  });
});
