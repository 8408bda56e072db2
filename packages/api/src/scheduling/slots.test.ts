import { DAY, HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { once, refusalOf, START } from '../testing/index.ts';
import { opened } from './opened.fixture.ts';

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
