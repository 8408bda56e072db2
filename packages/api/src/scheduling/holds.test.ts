import { DAY, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { opened } from './opened.fixture.ts';

describe('a hold', () => {
  it('keeps its slot from others, but not from its own visitor', async () => {
    const { place, slots, key, at } = await opened();
    const mine = key();
    const hold = await place(at('14:00'), mine);
    expect(hold).toMatchObject({ startsAt: at('14:00'), expiresAt: at('10:10'), extended: false });
    expect(hold).not.toHaveProperty('visitorKey');
    expect(await slots()).not.toContain(at('14:00'));
    expect(await slots({ visitorKey: mine })).toContain(at('14:00'));
  });

  it('of a slot that is taken is refused, with the three nearest that are free', async () => {
    const { place, at } = await opened();
    await place(at('14:00'));
    expect(await refusalOf(place(at('14:00')))).toEqual({
      kind: 'conflict',
      code: 'slot/taken',
      field: 'startsAt',
      details: { nearest: [at('13:00'), at('13:15'), at('14:45')] },
    });
  });

  it.each([
    ['06:00', 'slot/too-soon', { earliest: '2026-11-21T12:00:00.000Z' }],
    ['12:05', 'slot/off-grid', { gridMinutes: 15 }],
    ['21:00', 'slot/outside-hours', { nearest: ['19:00', '19:15', '19:30'].map((t) => `2026-11-21T${t}:00.000Z`) }],
  ])('at %s is refused with %s', async (time, code, details) => {
    const { place, at } = await opened();
    expect(await refusalOf(place(at(time)))).toMatchObject({ kind: 'refused', code, field: 'startsAt', details });
  });

  it('too far ahead, or where no bay will do, is refused', async () => {
    const { place, house, visitor, key, at } = await opened();
    const far = Instant.plus(at('12:00'), 91 * DAY);
    expect(await refusalOf(place(far))).toMatchObject({ code: 'slot/too-far' });
    const wish = { ...house.wish, size: 'oversized' as const, startsAt: at('14:00'), visitorKey: key() };
    expect(await refusalOf(visitor.scheduling.holds.place(once(wish)))).toMatchObject({ code: 'slot/no-bay' });
  });

  it('is the only one of its visitor: a new one gives the old one back', async () => {
    const { place, slots, key, at, world } = await opened();
    const mine = key();
    await place(at('14:00'), mine);
    await place(at('16:00'), mine);
    const free = await slots();
    expect(free).toContain(at('14:00'));
    expect(free).not.toContain(at('16:00'));
    world.pass(10 * MINUTE);
    await place(at('18:00'), mine);
    expect([...world.store.holds.values()].map(({ status }) => status)).toEqual(['released', 'expired', 'active']);
  });

  it('stays where it is when the new one cannot be had', async () => {
    const { place, slots, key, at } = await opened();
    const mine = key();
    await place(at('14:00'), mine);
    await refusalOf(place(at('21:00'), mine));
    expect(await slots()).not.toContain(at('14:00'));
  });

  it('holds nothing after ten minutes, whether or not a sweep has been there', async () => {
    const { world, place, slots, at } = await opened();
    await place(at('14:00'));
    world.pass(10 * MINUTE);
    expect(await slots()).toContain(at('14:00'));
    await place(at('14:00'));
    expect([...world.store.holds.values()].map(({ status }) => status)).toEqual(['active', 'active']);
  });

  it('is extended once, by its visitor', async () => {
    const { world, place, visitor, key, at } = await opened();
    const mine = key();
    const { id: holdId } = await place(at('14:00'), mine);
    const extend = (visitorKey = mine) => visitor.scheduling.holds.extend(once({ holdId, visitorKey }));
    world.pass(9 * MINUTE);
    expect(await refusalOf(extend(key()))).toMatchObject({ kind: 'missing', code: 'hold/unknown' });
    expect(await extend()).toMatchObject({ expiresAt: at('10:19'), extended: true });
    expect(await refusalOf(extend())).toMatchObject({ code: 'hold/already-extended' });
    world.pass(10 * MINUTE);
    expect(await refusalOf(extend())).toMatchObject({ kind: 'conflict', code: 'hold/expired' });
  });

  it('is released by its visitor', async () => {
    const { place, visitor, slots, key, at } = await opened();
    const mine = key();
    const { id: holdId } = await place(at('14:00'), mine);
    const release = (visitorKey = mine) => visitor.scheduling.holds.release(once({ holdId, visitorKey }));
    expect(await refusalOf(release(key()))).toMatchObject({ code: 'hold/unknown' });
    expect(await release()).toEqual({ done: true });
    expect(await slots()).toContain(at('14:00'));
    expect(await refusalOf(release())).toMatchObject({ code: 'hold/ended', details: { status: 'released' } });
    expect(await refusalOf(visitor.scheduling.holds.extend(once({ holdId, visitorKey: mine })))).toMatchObject({
      code: 'hold/ended',
    });
  });
});
