import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import type { Busy } from '../index.ts';
import { minuteOf, startsInTurn } from './index.ts';
import { asked, at, bay, span } from './world.fixture.ts';

const { job: _job, size: _size, needs, ...rest } = asked;
const site = { ...rest, now: at('09:00'), from: at('09:00'), to: at('12:00') };
const wash = (minutes: number) => ({
  job: { minutes, bufferBefore: 0, bufferAfter: 5 },
  size: 'standard' as const,
  needs,
});
const busy = (start: string, end: string, resourceId = 'r1'): Busy => ({
  resourceId,
  kind: 'booking',
  span: span(start, end),
});

describe('a queue', () => {
  it('begins at once where a bay is free, one after the other', () => {
    expect(startsInTurn(site, [wash(20), wash(20), wash(20)])).toEqual([at('09:00'), at('09:25'), at('09:50')]);
    expect(startsInTurn({ ...site, places: [bay(1), bay(2)] }, [wash(20), wash(30), wash(20)])).toEqual([
      at('09:00'),
      at('09:00'),
      at('09:25'),
    ]);
  });

  it('goes around what is booked, and lets a shorter job go before', () => {
    const booked = { ...site, busy: [busy('09:30', '10:30')] };
    expect(startsInTurn(booked, [wash(40), wash(20)])).toEqual([at('10:30'), at('09:00')]);
  });

  it('finds nothing where nothing fits before closing', () => {
    expect(startsInTurn({ ...site, busy: [busy('09:00', '11:50')] }, [wash(20)])).toEqual([null]);
    expect(startsInTurn(site, [])).toEqual([]);
  });

  it('counts from the minute that it is', () => {
    expect(minuteOf('2026-11-23T09:07:59.999Z')).toBe(at('09:07'));
  });
});
