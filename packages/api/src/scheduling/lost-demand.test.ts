import { DAY, HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';
import { countedSearches } from './lost-searches.ts';

const at = (hours: number): Instant => Instant.plus(START, hours * HOUR);
const TODAY = '2026-11-21';

/** One bay, full from 13:00 to 13:35. */
const crowded = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(1);
  const manager = await seeds.staff('manager', house.siteId);
  const holder = await seeds.customerAccount();
  await holder.caller.bookings.create(once({ ...house.wish, startsAt: at(3) }));
  const { siteId } = house;
  const window = { from: at(3), to: at(3.25) };
  const search = (address: string, changes: object = {}) =>
    world.visitor({ address }).scheduling.slots({ ...house.wish, ...window, ...changes });
  const lost = async (changes: object = {}) => {
    await world.keepLost();
    return manager.caller.scheduling.lostDemand({ siteId, from: TODAY, to: TODAY, ...changes });
  };
  return { world, seeds, house, manager, holder, search, lost, window };
};

describe('lost demand', () => {
  it('counts who found nothing, by what stood in the way', async () => {
    const { search, lost } = await crowded();
    expect((await search('203.0.113.1')).items).toEqual([]);
    await search('203.0.113.2');
    await search('203.0.113.3', { from: at(14), to: at(15) });
    expect(await lost()).toEqual({
      searches: 3,
      items: [
        { constraint: 'bay-busy', searches: 2, share: 2 / 3 },
        { constraint: 'closed', searches: 1, share: 1 / 3 },
      ],
    });
  });

  it('counts one who looks again and again once a day, and each caller at the counter', async () => {
    const { world, house, holder, manager, search, lost, window } = await crowded();
    for (const hours of [3, 3.1, 3.2]) await search('203.0.113.1', { to: at(hours + 0.01) });
    for (const _ of [1, 2]) await holder.caller.scheduling.slots({ ...house.wish, ...window });
    expect((await lost()).searches).toBe(2);
    for (const from of [at(3), at(3), at(3.1)])
      await manager.caller.scheduling.slots({ ...house.wish, from, to: at(3.2), forCounter: true });
    expect((await lost()).searches).toBe(4);
    world.pass(DAY);
    await search('203.0.113.1', { from: at(38), to: at(39) });
    expect((await lost()).searches).toBe(4);
    expect((await lost({ to: '2026-11-22' })).searches).toBe(5);
    expect((await lost({ from: '2026-11-22', to: '2026-11-22' })).items).toMatchObject([{ constraint: 'closed' }]);
  });

  it('leaves out what found something, and what asks for a time that is over', async () => {
    const { search, lost } = await crowded();
    expect((await search('203.0.113.1', { to: at(8) })).items).not.toEqual([]);
    await search('203.0.113.2', { from: at(-5), to: at(-1) });
    expect(await lost()).toEqual({ searches: 0, items: [] });
  });

  it('is the manager’s of that site', async () => {
    const { seeds, house, holder } = await crowded();
    const asked = { siteId: house.siteId, from: TODAY, to: TODAY };
    const elsewhere = await seeds.staff('manager', (await seeds.site()).id);
    for (const { caller } of [elsewhere, holder])
      expect(await refusalOf(caller.scheduling.lostDemand(asked))).toMatchObject({ code: 'not-allowed' });
  });

  it('forgets who asked when there are too many, rather than grow', () => {
    const { note, take } = countedSearches();
    const day = { siteId: 'site', day: TODAY, constraint: 'closed' } as const;
    for (let asker = 0; asker < 20_001; asker++) note(day, String(asker));
    note(day, '0');
    expect(take()).toEqual([{ ...day, searches: 20_002 }]);
    expect(take()).toEqual([]);
  });
});

describe('slots by preference', () => {
  it('come first, and the answer says how many', async () => {
    const { house, world } = await crowded();
    const ask = (prefer: object) =>
      world.visitor().scheduling.slots({ ...house.wish, from: at(0), to: at(10), ...(prefer as { prefer: never }) });
    const plain = await ask({});
    expect(plain.preferred).toBe(plain.items.length);
    const evening = await ask({ prefer: { by: 'day-part', part: 'evening' } });
    expect(evening.items[0]?.startsAt).toBe(at(7));
    expect(evening.items).toHaveLength(plain.items.length);
    const close = await ask({ prefer: { by: 'closest', to: at(6) } });
    expect(close.preferred).toBe(1);
    expect(close.items.slice(0, 2).map(({ startsAt }) => startsAt)).toEqual([at(6), at(5.75)]);
    expect((await ask({ prefer: { by: 'earliest' } })).items).toEqual(plain.items);
  });

  it('a person who is free comes first; others still can', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { siteId, ...house } = await seeds.house(1);
    const shifts = [{ start: at(2), end: at(6) }];
    const rui = await seeds.worker({ siteId, shifts: [{ start: at(4), end: at(6) }] });
    await seeds.worker({ siteId, shifts });
    const asked = { ...house.wish, from: at(2), to: at(8) };
    const prefer = { by: 'person' as const, staffId: rui.id };
    const { items, preferred } = await world.visitor().scheduling.slots({ ...asked, prefer });
    expect(items[0]?.startsAt).toBe(at(4));
    expect(preferred).toBe(7);
    expect(items).toHaveLength((await world.visitor().scheduling.slots(asked)).items.length);
  });
});
