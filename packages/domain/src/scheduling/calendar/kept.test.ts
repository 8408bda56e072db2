import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import type { Busy, SlotRequest } from '../index.ts';
import { type Kept, keptAt } from './index.ts';
import { asked, at, bay, span, team, visit, worker } from './world.fixture.ts';

const kept: Kept = {
  resourceId: 'r1',
  crewIds: [],
  assetIds: [],
  isElsewhere: false,
  mayGrow: true,
  onDuty: true,
  inHours: true,
};
const job = { minutes: 60, bufferBefore: 10, bufferAfter: 15 };
const look = (changes: Partial<SlotRequest> = {}, keeps: Partial<Kept> = {}, time = '09:00') =>
  keptAt({ ...asked, job, ...changes }, at(time), { ...kept, ...keeps });
const busy = (resourceId: string, start: string, end: string): Busy => ({
  resourceId,
  kind: 'walkin',
  span: span(start, end),
});
const skilled = (...skills: readonly string[]) => ({ ...asked.needs, skills });
const equipped = (...equipment: readonly string[]) => ({ ...asked.needs, equipment });

describe('a job that stays where it is', () => {
  it('takes its place for the minutes of the request', () => {
    expect(look()).toEqual({
      ok: true,
      value: { resourceId: 'r1', crewIds: [], assetIds: [], bufferBefore: 10, bufferAfter: 15, travelMinutes: 0 },
    });
  });

  it.each<[string, Partial<SlotRequest>]>([
    ['of another site', { places: [bay(2)] }],
    ['that is too small for it', { places: [bay(1, { maxSize: 'compact' })] }],
    ['that lacks what it needs', { needs: equipped('lift') }],
  ])('does not fit a place %s', (_, changes) => {
    expect(look(changes)).toEqual({ ok: false, failure: { code: 'unfit' } });
  });

  it('stays within the hours, where that is asked', () => {
    expect(look({}, {}, '11:00').ok).toBe(true);
    expect(look({}, {}, '11:30')).toMatchObject({ failure: { code: 'after-hours' } });
    expect(look({}, { inHours: false }, '11:30').ok).toBe(true);
  });

  it('is told what comes first in the way, buffers included', () => {
    const later = [busy('r1', '11:00', '11:30'), busy('r1', '10:14', '10:30'), busy('r2', '09:00', '10:00')];
    expect(look({ busy: later })).toEqual({
      ok: false,
      failure: { code: 'no-room', resourceId: 'r1', kind: 'walkin', from: at('10:14') },
    });
    expect(look({ busy: [busy('r1', '10:15', '10:30'), busy('r1', '08:00', '08:50')] }).ok).toBe(true);
    expect(look({ busy: [busy('r1', '08:00', '08:51')] }).ok).toBe(false);
  });

  it('joins no team whose day is full, and leaves none because of it', () => {
    const places = [team(1, { dailyCapacity: 1 })];
    const full = { visit, places, busy: [busy('r1', '11:00', '11:30')] };
    expect(look(full, { isElsewhere: true })).toMatchObject({ failure: { code: 'unfit' } });
    expect(look(full).ok).toBe(true);
    expect(look({ ...full, busy: [] }, { isElsewhere: true }).ok).toBe(true);
  });

  it('drives as far as before', () => {
    expect(look({ visit, places: [team(1)] })).toMatchObject({ value: { travelMinutes: 12 } });
  });
});

describe('its people', () => {
  const workers = [worker(1), worker(2, { skills: ['polish'] }), worker(3, { skills: ['polish', 'wash'] })];

  it('stay, and whoever has what they lack joins them', () => {
    expect(look({ workers }, { crewIds: ['w1'] })).toMatchObject({ value: { crewIds: ['w1'] } });
    const needs = skilled('wash', 'polish');
    expect(look({ workers, needs }, { crewIds: ['w1'] })).toMatchObject({ value: { crewIds: ['w1', 'w2'] } });
    expect(look({ workers, needs }, { crewIds: ['w3'] })).toMatchObject({ value: { crewIds: ['w3'] } });
  });

  it('lack a skill when nobody may join, or nobody who has it is free', () => {
    const needs = skilled('polish');
    const lacking = { ok: false, failure: { code: 'skill-missing', skill: 'polish' } };
    expect(look({ workers, needs }, { crewIds: ['w1'], mayGrow: false })).toEqual(lacking);
    const away = [busy('w2', '09:30', '09:40'), busy('w3', '09:30', '09:40')];
    expect(look({ workers, needs, busy: away }, { crewIds: ['w1'] })).toEqual(lacking);
  });

  it('must be known, on duty where that is asked, and free', () => {
    expect(look({ workers }, { crewIds: ['w9'] })).toMatchObject({ failure: { code: 'person-unknown' } });
    const early = [worker(1, { duties: [span('08:00', '09:30')] })];
    expect(look({ workers: early }, { crewIds: ['w1'] })).toMatchObject({
      failure: { code: 'off-duty', resourceId: 'w1' },
    });
    expect(look({ workers: early }, { crewIds: ['w1'], onDuty: false }).ok).toBe(true);
    const lapsed = [worker(1, { papersUntil: at('09:30') })];
    expect(look({ workers: lapsed }, { crewIds: ['w1'] }).ok).toBe(false);
    expect(look({ workers, busy: [busy('w1', '10:10', '10:20')] }, { crewIds: ['w1'] })).toMatchObject({
      failure: { code: 'no-room', resourceId: 'w1' },
    });
  });
});

describe('its things', () => {
  const assets = [
    { resourceId: 'a1', item: 'steamer' },
    { resourceId: 'a2', item: 'steamer' },
  ];
  const needs = equipped('steamer');

  it('stay, else another of the kind is carried there', () => {
    expect(look({ assets, needs }, { assetIds: ['a2'] })).toMatchObject({ value: { assetIds: ['a2'] } });
    expect(look({ assets, needs })).toMatchObject({ value: { assetIds: ['a1'] } });
    expect(look({ assets, needs, busy: [busy('a2', '09:30', '09:40')] }, { assetIds: ['a2'] })).toMatchObject({
      value: { assetIds: ['a1'] },
    });
  });

  it('are in the way when all are in use', () => {
    const all = [busy('a1', '09:50', '10:00'), busy('a2', '09:30', '09:40')];
    expect(look({ assets, needs, busy: all })).toMatchObject({
      failure: { code: 'no-room', resourceId: 'a2', from: at('09:30') },
    });
  });
});
