import { DAY, HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const opened = async (bays = 1) => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(bays);
  const visitor = world.visitor();
  const key = () => globalThis.crypto.randomUUID();
  const at = (time: string) => `2026-11-21T${time}:00.000Z`;
  const slots = async (changes: object = {}) => {
    const asked = { ...house.wish, from: START, to: Instant.plus(START, DAY), ...changes };
    return (await visitor.scheduling.slots(asked)).items.map(({ startsAt }) => startsAt);
  };
  const place = (startsAt: Instant, visitorKey = key()) =>
    visitor.scheduling.holds.place(once({ ...house.wish, startsAt, visitorKey }));
  return { world, seeds, house, visitor, key, at, slots, place };
};

describe('free slots', () => {
  it('are shown to anyone, on the grid and after the notice of the web', async () => {
    const { visitor, house, slots, at } = await opened();
    const free = await slots();
    expect(free.slice(0, 3)).toEqual([at('12:00'), at('12:15'), at('12:30')]);
    expect(free.findLast((start) => start < at('23:59'))).toBe(at('19:30'));
    const { minutes, items } = await visitor.scheduling.slots({ ...house.wish, from: START, to: at('12:01') });
    expect({ minutes, items }).toEqual({
      minutes: 30,
      items: [{ startsAt: at('12:00'), endsAt: at('12:30'), resourceIds: house.bayIds }],
    });
  });

  it('follow the counter’s rules for staff of that site, and for nobody else', async () => {
    const { world, seeds, house, at } = await opened();
    const ask = async (caller = world.visitor()) => {
      const asked = { ...house.wish, from: START, to: at('12:01'), forCounter: true };
      return (await caller.scheduling.slots(asked)).items.length;
    };
    const here = await seeds.staff('cashier', house.siteId);
    const elsewhere = await seeds.staff('cashier', (await seeds.site()).id);
    expect([await ask(here.caller), await ask(elsewhere.caller), await ask()]).toEqual([25, 1, 1]);
  });

  it('of more than a month are answered for its first part', async () => {
    const { slots } = await opened();
    const free = await slots({ to: Instant.plus(START, 80 * DAY) });
    expect(free.at(-1)?.slice(0, 10)).toBe('2026-12-22');
  });

  it('add up the services and add-ons that are wanted', async () => {
    const { seeds, house, visitor } = await opened();
    const wax = await seeds.addOn({ minutes: 20 });
    const polish = await seeds.service({ minutes: 60 });
    const { minutes } = await visitor.scheduling.slots({
      ...house.wish,
      serviceIds: [house.wash.id, polish.id],
      addOnIds: [wax.id],
      from: START,
      to: Instant.plus(START, HOUR),
    });
    expect(minutes).toBe(110);
  });

  it.each([
    ['site/unknown', { siteId: '00000000-0000-7000-8000-999999999999' }],
    ['service/unknown', { serviceIds: ['00000000-0000-7000-8000-999999999999'] }],
    ['add-on/unknown', { addOnIds: ['00000000-0000-7000-8000-999999999999'] }],
  ])('are refused with %s', async (code, changes) => {
    const { visitor, house } = await opened();
    const asked = { ...house.wish, from: START, to: START, ...changes };
    expect(await refusalOf(visitor.scheduling.slots(asked))).toMatchObject({ kind: 'missing', code });
    const { startsAt, ...wish } = { ...house.wish, ...changes, startsAt: START };
    expect(await refusalOf(visitor.scheduling.explainSlot({ ...wish, startsAt }))).toMatchObject({ code });
    expect(
      await refusalOf(
        visitor.scheduling.holds.place(once({ ...wish, startsAt, visitorKey: globalThis.crypto.randomUUID() })),
      ),
    ).toMatchObject({ code });
  });

  it('are not shown for what is sold at the counter only, nor for work that no bay can do', async () => {
    const { seeds, house, visitor } = await opened();
    const inside = await seeds.service({ channels: ['counter'] });
    const tunnel = await seeds.service({ bayKinds: ['tunnel'] });
    const hand = await seeds.service({ bayKinds: ['hand'] });
    const ask = (serviceIds: string[]) =>
      visitor.scheduling.slots({ ...house.wish, serviceIds, from: START, to: Instant.plus(START, DAY) });
    expect(await refusalOf(ask([inside.id]))).toMatchObject({ code: 'service/unknown' });
    expect(await refusalOf(ask([tunnel.id, hand.id]))).toMatchObject({ code: 'service/no-common-bay' });
    expect((await ask([tunnel.id])).items).toEqual([]);
  });
});

describe('why a time is not free', () => {
  it('is told reason by reason, with what is', async () => {
    const { visitor, house, at } = await opened();
    const explain = (startsAt: Instant) => visitor.scheduling.explainSlot({ ...house.wish, startsAt });
    expect(await explain(at('12:00'))).toMatchObject({ free: true, reasons: [] });
    expect(await explain(at('11:05'))).toEqual({
      startsAt: at('11:05'),
      free: false,
      reasons: [
        { code: 'off-grid', gridMinutes: 15 },
        { code: 'too-soon', earliest: at('12:00') },
      ],
      nearest: [at('12:00'), at('12:15'), at('12:30')],
    });
  });
});

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

describe('a bay’s own row in the plan', () => {
  it('follows the bay', async () => {
    const { world, seeds, house, slots } = await opened();
    const [bayId = ''] = house.bayIds;
    await seeds.admin.facilities.bays.setStatus(once({ bayId, status: 'maintenance' }));
    await world.drain();
    expect(await slots()).toEqual([]);
    await seeds.admin.facilities.bays.setStatus(once({ bayId, status: 'active' }));
    await world.drain();
    expect(await slots()).not.toEqual([]);
  });
});
