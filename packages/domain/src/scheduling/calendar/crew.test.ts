import 'temporal-polyfill/global';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, Instant, MINUTE } from '../../kernel/index.ts';
import { type Busy, type SlotRequest, travelMinutes } from '../index.ts';
import { explainSlot, resourcesAt, slots } from './index.ts';
import { smallestCrew } from './crew.ts';
import { asked, at, base, bay, span, team, visit, worker } from './world.fixture.ts';

const startsOf = (changes: Partial<SlotRequest>) =>
  slots({ ...asked, ...changes }).map(({ startsAt }) => startsAt.slice(11, 16));
const why = (time: string, changes: Partial<SlotRequest>) => explainSlot({ ...asked, ...changes }, at(time)).reasons;
const needing = (...skills: string[]) => ({ ...asked.needs, skills });
const busy = (resourceId: string, start: string, end: string, changes: Partial<Busy> = {}): Busy => ({
  resourceId,
  span: span(start, end),
  kind: 'booking',
  ...changes,
});

describe('a job that needs people', () => {
  const needs = needing('wash');

  it('starts only while someone with the skill is on duty for the whole of it', () => {
    const duties = [span('08:30', '09:30'), span('10:00', '11:00'), span('11:00', '11:30')];
    expect(startsOf({ needs, gridMinutes: 30, workers: [worker(1, { duties })] })).toEqual(['08:30', '10:00', '10:30']);
    expect(startsOf({ needs, workers: [worker(1, { skills: ['polish'] })] })).toEqual([]);
    expect(startsOf({ needs, workers: [worker(1, { duties: [] })] })).toEqual([]);
    expect(startsOf({ workers: [] })).toHaveLength(4);
  });

  it('lets a rota be told in any order and in pieces that overlap', () => {
    const duties = [span('10:00', '12:00'), span('08:00', '10:30')];
    expect(startsOf({ needs, workers: [worker(1, { duties })] })).toHaveLength(4);
  });

  it('leaves out the time in which they do something else, buffers included', () => {
    const job = { minutes: 60, bufferBefore: 0, bufferAfter: 15 };
    expect(startsOf({ needs, job, workers: [worker(1)], busy: [busy('w1', '10:00', '11:00')] })).toEqual([
      '08:00',
      '11:00',
    ]);
    expect(startsOf({ needs, workers: [worker(1)], busy: [busy('w1', '10:00', '11:00')] })).toHaveLength(3);
  });

  it('needs their papers to last until its end', () => {
    const workers = [worker(1, { papersUntil: at('10:00') })];
    expect(startsOf({ needs, workers })).toEqual(['08:00', '09:00']);
  });

  it('does not make a second bay free without a second person', () => {
    const places = [bay(1), bay(2)];
    const taken = [busy('r1', '09:00', '10:00'), busy('w1', '09:00', '10:00')];
    expect(startsOf({ needs, places, workers: [worker(1)], busy: taken })).toEqual(['08:00', '10:00', '11:00']);
    expect(startsOf({ needs, places, workers: [worker(1), worker(2)], busy: taken })).toHaveLength(4);
  });

  it.each([
    ['one who can do all', ['wash', 'polish'], ['w3']],
    ['those who know least', ['wash'], ['w1']],
    ['two where nobody knows both', ['wash', 'dry'], ['w1', 'w4']],
    ['three before four', ['wash', 'polish', 'dry'], ['w4', 'w3']],
    ['nobody', [], []],
  ])('takes the fewest: %s', (_, skills, crew) => {
    const workers = [
      worker(3, { skills: ['wash', 'polish'] }),
      worker(2, { skills: ['polish'] }),
      worker(1),
      worker(4, { skills: ['dry'] }),
    ];
    expect(resourcesAt({ ...asked, needs: needing(...skills), workers }, at('09:00'))?.crewIds).toEqual(crew);
  });

  it('finds nobody among those who lack a skill', () => {
    expect(smallestCrew([worker(1)], { ...asked, needs: needing('wash', 'polish') })).toEqual([]);
  });

  it('takes the person who is wished for, and with them whoever else is needed', () => {
    const workers = [worker(1), worker(2), worker(3, { skills: ['polish'] })];
    const wishing = (wishedFor: string, ...skills: string[]) =>
      resourcesAt({ ...asked, needs: needing(...skills), workers, wishedFor }, at('09:00'))?.crewIds;
    expect(wishing('w2', 'wash')).toEqual(['w2']);
    expect(wishing('w2', 'polish', 'wash')).toEqual(['w2', 'w3']);
    expect(wishing('w3')).toEqual(['w3']);
    expect(wishing('elsewhere', 'wash')).toBeUndefined();
  });

  it('tells why: nobody ever, nobody on duty, nobody idle, not the one wished for', () => {
    expect(why('09:00', { needs })).toEqual([{ code: 'no-skill', skill: 'wash' }]);
    const workers = [worker(1), worker(2, { duties: [] })];
    expect(why('09:00', { needs, workers, busy: [busy('w1', '09:30', '10:30')] })).toEqual([
      { code: 'nobody-free', skill: 'wash', offDuty: 1, busy: 1 },
    ]);
    expect(why('09:00', { needs, workers, wishedFor: 'w2' })).toEqual([{ code: 'wished-person-busy' }]);
    expect(why('09:00', { needs, workers, wishedFor: 'w1' })).toEqual([]);
  });
});

describe('a job that needs equipment', () => {
  const needs = { ...asked.needs, equipment: ['polisher'] };
  const assets = [
    { resourceId: 'a1', item: 'polisher' },
    { resourceId: 'a2', item: 'steamer' },
  ];

  it('uses the bay’s own, or has one carried there that nobody uses', () => {
    expect(resourcesAt({ ...asked, needs, assets }, at('09:00'))?.assetIds).toEqual(['a1']);
    const places = [bay(1, { equipment: ['polisher'] })];
    expect(resourcesAt({ ...asked, needs, assets, places }, at('09:00'))?.assetIds).toEqual([]);
    expect(startsOf({ needs, assets, busy: [busy('a1', '09:00', '10:00')] })).toEqual(['08:00', '10:00', '11:00']);
    expect(startsOf({ needs, assets: [] })).toEqual([]);
  });

  it('tells until when all of it is in use', () => {
    const other = [...assets, { resourceId: 'a3', item: 'polisher' }];
    const taken = [
      busy('a1', '08:00', '09:30'),
      busy('a1', '11:00', '12:00'),
      busy('a3', '09:45', '11:00'),
      busy('a2', '08:00', '12:00'),
    ];
    expect(why('09:00', { needs, assets: other, busy: taken })).toEqual([
      { code: 'equipment-taken', item: 'polisher', until: at('09:30') },
    ]);
    expect(why('09:00', { needs })).toMatchObject([{ code: 'no-equipment', missing: ['polisher'] }]);
  });

  it('tells of the place that lacks least', () => {
    const places = [bay(1), bay(2, { equipment: ['polisher'] })];
    const taken = [busy('a1', '09:00', '10:00')];
    const workers = [worker(1, { duties: [] })];
    expect(why('09:00', { needs: { ...needs, skills: ['wash'] }, places, assets, workers, busy: taken })).toEqual([
      { code: 'nobody-free', skill: 'wash', offDuty: 1, busy: 0 },
    ]);
  });
});

describe('a team that drives', () => {
  const mobile: SlotRequest = { ...asked, places: [team(1)], visit };

  it('is taken for the way there and back too', () => {
    expect(travelMinutes(base, visit.position, 30)).toBe(12);
    expect(resourcesAt(mobile, at('09:00'))).toEqual({
      resourceId: 'r1',
      crewIds: [],
      assetIds: [],
      bufferBefore: 0,
      bufferAfter: 0,
      travelMinutes: 12,
    });
    expect(startsOf({ ...mobile, busy: [busy('r1', '10:10', '10:15')] })).toEqual(['08:00', '11:00']);
    expect(startsOf({ ...mobile, busy: [busy('r1', '10:12', '10:48')] })).toEqual(['08:00', '09:00', '11:00']);
  });

  it('does not leave its radius', () => {
    const visit = { ...mobile.visit, position: { lat: 39.22, lng: -9.14 }, kmPerHour: 30, dayEndsAt: '00:00' };
    expect(distanceKm(base, visit.position)).toBeCloseTo(55.6, 1);
    expect(why('09:00', { ...mobile, visit })).toEqual([
      { code: 'out-of-reach', resourceId: 'r1', name: 'Team 1', km: 55.6, radiusKm: 50 },
    ]);
    expect(startsOf({ ...mobile, visit, places: [team(1, { radiusKm: 56 })] })).not.toEqual([]);
  });

  it('takes so many jobs a business day', () => {
    const places = [team(1, { dailyCapacity: 2 })];
    const jobs = [
      busy('r1', '01:00', '02:20', { job: span('01:30', '02:00') }),
      busy('r1', '03:00', '04:20', { job: span('03:30', '04:00') }),
      busy('r1', '05:00', '06:00', { kind: 'maintenance' }),
    ];
    expect(why('09:00', { ...mobile, places, busy: jobs })).toEqual([
      { code: 'day-full', resourceId: 'r1', name: 'Team 1', most: 2 },
    ]);
    expect(startsOf({ ...mobile, places, busy: jobs })).toEqual([]);
    expect(startsOf({ ...mobile, places, visit: { ...visit, dayEndsAt: '02:00' }, busy: jobs })).toHaveLength(4);
    expect(startsOf({ ...mobile, places, busy: jobs.slice(1) })).toHaveLength(4);
    const days = { ...mobile, places, busy: jobs, to: Instant.plus(asked.to, 24 * 60 * MINUTE) };
    expect(startsOf(days)).toHaveLength(4);
  });

  it('can be down, for good or for a while', () => {
    const down = { resourceId: 'r1', name: 'Team 1' };
    expect(why('09:00', { ...mobile, places: [team(1, { status: 'inactive' })] })).toEqual([
      { code: 'team-down', ...down, status: 'inactive', until: null },
    ]);
    expect(why('09:00', { ...mobile, busy: [busy('r1', '09:00', '11:00', { kind: 'closure' })] })).toEqual([
      { code: 'team-down', ...down, status: 'closure', until: at('11:00') },
    ]);
  });

  it('needs nowhere to drive when nobody says where the car stands', () => {
    expect(resourcesAt({ ...mobile, visit: null }, at('09:00'))?.travelMinutes).toBe(0);
  });
});

describe('the resources of a start', () => {
  it('are the place that is preferred when it is free, and none when it is taken', () => {
    const places = [bay(1), bay(2)];
    expect(resourcesAt({ ...asked, places }, at('09:00'), 'r2')?.resourceId).toBe('r2');
    expect(resourcesAt({ ...asked, places }, at('09:00'), 'r9')?.resourceId).toBe('r1');
    expect(resourcesAt({ ...asked, places: [] }, at('09:00'))).toBeNull();
  });

  it('serve every place of a slot, whatever else is busy', () => {
    const minute = fc.integer({ min: 0, max: 288 }).map((fives) => Instant.plus(at('00:00'), fives * 5 * MINUTE));
    const things = ['r1', 'r2', 'w1', 'w2', 'w3', 'a1'];
    const busyTimes = fc.array(
      fc.record({ resourceId: fc.constantFrom(...things), from: minute, minutes: fc.integer({ min: 5, max: 90 }) }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(busyTimes, fc.subarray(['wash', 'polish']), fc.boolean(), (list, skills, isPolished) => {
        const request: SlotRequest = {
          ...asked,
          gridMinutes: 15,
          job: { minutes: 45, bufferBefore: 5, bufferAfter: 10 },
          needs: { ...asked.needs, skills, equipment: isPolished ? ['polisher'] : [] },
          places: [bay(1), bay(2, { equipment: ['polisher'] })],
          workers: [worker(1), worker(2, { skills: ['polish'] }), worker(3, { skills: ['wash', 'polish'] })],
          assets: [{ resourceId: 'a1', item: 'polisher' }],
          busy: list.map(({ resourceId, from, minutes }) => ({
            resourceId,
            kind: 'booking',
            span: { start: from, end: Instant.plus(from, minutes * MINUTE) },
          })),
        };
        const clear = (id: string, startsAt: Instant) => {
          const start = Instant.plus(startsAt, -5 * MINUTE);
          const end = Instant.plus(startsAt, 55 * MINUTE);
          return request.busy.every((one) => one.resourceId !== id || one.span.end <= start || end <= one.span.start);
        };
        for (const { startsAt, resourceIds } of slots(request))
          for (const place of resourceIds) {
            const taken = resourcesAt(request, startsAt, place);
            expect(taken?.resourceId).toBe(place);
            const crew = taken?.crewIds ?? [];
            for (const id of [place, ...crew, ...(taken?.assetIds ?? [])]) expect(clear(id, startsAt)).toBe(true);
            const able = request.workers.filter(({ resourceId }) => crew.includes(resourceId));
            for (const skill of skills) expect(able.some((one) => one.skills.includes(skill))).toBe(true);
            expect(taken?.assetIds).toEqual(isPolished && place === 'r1' ? ['a1'] : []);
          }
      }),
      { numRuns: 200 },
    );
  });
});
