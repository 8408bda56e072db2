import { describe, expect, it } from 'vitest';
import type { WashBay } from '../facilities/index.ts';
import { nearest, Resource, refuseSlot, type Slot, type SlotReason } from './index.ts';

const at = (time: string) => `2026-11-21T${time}:00.000Z`;
const slots: readonly Slot[] = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:45'].map((time) => ({
  startsAt: at(time),
  endsAt: at('23:00'),
  resourceIds: ['bay-1'],
}));

describe('the nearest free slots', () => {
  it.each([
    ['10:15', ['09:30', '10:00', '10:30']],
    ['10:00', ['09:00', '09:30', '10:30']],
    ['08:00', ['09:00', '09:30', '10:00']],
    ['20:00', ['10:30', '11:00', '11:45']],
  ])('to %s are %j, in time order', (wanted, expected) => {
    expect(nearest(slots, at(wanted))).toEqual(expected.map(at));
  });

  it('are as many as are asked for, or fewer', () => {
    expect(nearest(slots, at('10:10'), 1)).toEqual([at('10:00')]);
    expect(nearest([], at('10:10'))).toEqual([]);
  });
});

describe('a resource', () => {
  const bay: WashBay = {
    id: 'bay-1',
    version: 1,
    siteId: 'site-1',
    number: 1,
    name: 'Bay 1',
    kind: 'hand',
    maxSize: 'large',
    equipment: ['foam'],
    status: 'active',
  };
  const resource = Resource.ofBay('resource-1', bay);

  it('stands for a bay and can be read as one', () => {
    const { id: bayId, version: _, siteId, ...rest } = bay;
    expect(resource).toMatchObject({ id: 'resource-1', kind: 'bay', siteId, refId: 'bay-1', bayKind: 'hand' });
    expect(Resource.asBay(resource)).toEqual({ ...rest, mode: 'bay', resourceId: 'resource-1', bayId });
  });

  it('is no bay without a kind and a size', () => {
    expect(Resource.asBay({ ...resource, kind: 'team', bayKind: null })).toBeNull();
    expect(Resource.asBay({ ...resource, maxSize: null })).toBeNull();
  });
});

describe('other resources', () => {
  const of = { resourceId: 'thing-1', siteId: 'site-1', name: 'It', status: 'active' } as const;

  it('can be a team, with its reach', () => {
    const reach = { base: { lat: 38.72, lng: -9.14 }, radiusKm: 50, dailyCapacity: 8 };
    const { siteId: _, ...team } = { ...of, number: 1, equipment: ['foam'], ...reach };
    const resource = Resource.ofTeam({ ...team, siteId: 'site-1' });
    expect(resource).toMatchObject({ id: 'thing-1', kind: 'team', refId: 'thing-1', reach });
    expect(Resource.asTeam(resource)).toEqual({ ...team, mode: 'mobile' });
    expect(Resource.asBay(resource)).toBeNull();
    expect(Resource.asAsset(resource)).toBeNull();
  });

  it('can be a person, who may work at several sites', () => {
    const resource = Resource.ofWorker({ ...of, number: 7, skills: ['wash'], alsoAt: ['site-2'], papersUntil: null });
    expect(resource).toMatchObject({
      kind: 'staff',
      number: 7,
      skills: ['wash'],
      alsoAt: ['site-2'],
      papersUntil: null,
    });
    expect(Resource.asTeam(resource)).toBeNull();
  });

  it('is a worker with their own duties, while they work here', () => {
    const resource = Resource.ofWorker({ ...of, number: 7, skills: ['wash'], alsoAt: [], papersUntil: null });
    const own = { start: at('08:00'), end: at('12:00') };
    const rota = [
      { staffId: 'thing-1', span: own },
      { staffId: 'somebody', span: own },
    ];
    expect(Resource.asWorker(resource, rota)).toEqual({
      resourceId: 'thing-1',
      number: 7,
      skills: ['wash'],
      papersUntil: null,
      duties: [own],
    });
    expect(Resource.asWorker({ ...resource, status: 'inactive' }, rota)).toBeNull();
    expect(Resource.asWorker({ ...resource, kind: 'bay' }, rota)).toBeNull();
  });

  it('can be a thing, unless it is out of order', () => {
    const resource = Resource.ofAsset({ ...of, item: 'polisher' });
    expect(Resource.asAsset(resource)).toEqual({ resourceId: 'thing-1', item: 'polisher' });
    expect(Resource.asAsset({ ...resource, status: 'maintenance' })).toBeNull();
    expect(Resource.asAsset({ ...resource, equipment: [] })).toBeNull();
  });
});

describe('what an explanation amounts to', () => {
  const nearestFree = [at('11:00')];
  const bay = { resourceId: 'bay-1', name: 'Bay 1' };
  const taken: SlotReason = { code: 'taken', ...bay, from: at('10:00'), until: at('10:30'), bufferMinutes: 10 };
  const small: SlotReason = { code: 'too-small', ...bay, maxSize: 'compact' };
  const down: SlotReason = { code: 'bay-down', ...bay, status: 'inactive', until: null };
  const refusalOf = (...reasons: readonly SlotReason[]) =>
    refuseSlot({ startsAt: at('10:15'), free: reasons.length === 0, reasons, nearest: nearestFree })?.failure;

  it.each<[SlotReason[], string, object | undefined]>([
    [[{ code: 'off-grid', gridMinutes: 15 }, taken], 'slot/off-grid', { gridMinutes: 15 }],
    [[{ code: 'too-soon', earliest: at('12:00') }], 'slot/too-soon', { earliest: at('12:00') }],
    [[{ code: 'too-far', latest: at('12:00') }], 'slot/too-far', { latest: at('12:00') }],
    [[{ code: 'closed', until: null, reason: null }], 'slot/outside-hours', { nearest: nearestFree }],
    [
      [{ code: 'outside-hours', opens: at('08:00'), closes: at('09:00') }],
      'slot/outside-hours',
      { nearest: nearestFree },
    ],
    [[small, taken], 'slot/taken', { nearest: nearestFree }],
    [[{ ...down, status: 'maintenance', until: at('18:00') }], 'slot/taken', { nearest: nearestFree }],
    [[small, down], 'slot/no-bay', undefined],
    [[{ code: 'no-bay' }], 'slot/no-bay', undefined],
    [[{ code: 'nobody-free', skill: 'wash', offDuty: 1, busy: 0 }], 'slot/taken', { nearest: nearestFree }],
    [[{ code: 'wished-person-busy' }], 'slot/taken', { nearest: nearestFree }],
  ])('%j is %s', (reasons, code, details) => {
    expect(refusalOf(...reasons)).toMatchObject({ code, field: 'startsAt', ...(details && { details }) });
  });

  it('is what no other time would mend', () => {
    const busy: SlotReason = { code: 'nobody-free', skill: 'dry', offDuty: 1, busy: 0 };
    expect(refusalOf(busy, { code: 'no-skill', skill: 'wash' })).toMatchObject({
      code: 'slot/no-skill',
      details: { skill: 'wash' },
    });
    const far: SlotReason = { code: 'out-of-reach', ...bay, km: 55.6, radiusKm: 50 };
    expect(refusalOf(far)).toMatchObject({ code: 'slot/out-of-reach', details: { km: 55.6, radiusKm: 50 } });
  });

  it('is nothing when it is free', () => {
    expect(refusalOf()).toBeUndefined();
  });
});
