import { type ActorScope, HOUR, Instant } from '@bling/domain/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BookingSearch } from '../../bookings/ports.ts';
import { broughtTo } from './booking-examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened } from './under-test.ts';

const everything: BookingSearch = {
  scope: { reach: 'all' },
  customerId: null,
  siteId: null,
  within: {},
  statuses: null,
  order: 'soonest',
  limit: 100,
};

/** Two sites and two customers: Ana at both, Rui here only. The last two of Ana's here begin at the same time. */
const bookedIn = async (opened: Opened) => {
  const { reading, writing } = asking(opened);
  const parents = parentsIn(writing);
  const [here, there] = [await parents.site(), await parents.site()];
  const [ana, rui] = [await parents.customer({ name: 'Ana' }), await parents.customer({ name: 'Rui' })];
  const bay: string = (await parents.bay(here.id)).id;
  const now = await reading(async (ports) => ports.now());
  const book = (siteId: string, customerId: string, hours: number) =>
    parents.booking({ siteId, customerId, resourceId: bay, startsAt: Instant.plus(now, hours * HOUR) });
  const ids = {
    first: (await book(here.id, ana.id, 50)).id,
    second: (await book(here.id, rui.id, 51)).id,
    third: (await book(here.id, ana.id, 52)).id,
    fourth: (await book(here.id, ana.id, 52)).id,
    elsewhere: (await book(there.id, ana.id, 53)).id,
  };
  return { here: here.id, there: there.id, ana: ana.id, rui: rui.id, now, ids };
};

/** Lists, pages and boards: what each may see, in which order. */
export const bookingListContract = (opened: Opened): void => {
  describe('the list of bookings', () => {
    const { reading, writing } = asking(opened);
    let world: Awaited<ReturnType<typeof bookedIn>> | null = null;
    beforeAll(async () => {
      world = await bookedIn(opened);
    });
    const known = () => {
      if (world === null) throw new Error('not yet');
      return world;
    };
    const list = (search: Partial<BookingSearch>) =>
      reading(({ bookings }) => bookings.list({ ...everything, ...search }));
    const namesOf = async (search: Partial<BookingSearch>) => {
      const { ids } = known();
      const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
      return (await list(search)).items.flatMap(({ id }) => names.get(id) ?? []);
    };

    it.each<[string, () => ActorScope, readonly string[]]>([
      ['all', () => ({ reach: 'all' }), ['first', 'second', 'third', 'fourth', 'elsewhere']],
      [
        'a site',
        () => ({ reach: 'sites', siteIds: [known().here], customerId: null }),
        ['first', 'second', 'third', 'fourth'],
      ],
      [
        'several sites',
        () => ({ reach: 'sites', siteIds: [known().there, known().here], customerId: null }),
        ['first', 'second', 'third', 'fourth', 'elsewhere'],
      ],
      [
        'a site and their own',
        () => ({ reach: 'sites', siteIds: [known().there], customerId: known().rui }),
        ['second', 'elsewhere'],
      ],
      ['no site', () => ({ reach: 'sites', siteIds: [], customerId: null }), []],
      ['a customer', () => ({ reach: 'customer', customerId: known().rui }), ['second']],
      ['nothing', () => ({ reach: 'nothing' }), []],
    ])('shows whoever may see %s exactly that', async (_, scope, expected) => {
      const siteIds = [known().here, known().there];
      const found = await Promise.all(siteIds.map((siteId) => namesOf({ scope: scope(), siteId })));
      expect(found.flat()).toEqual(expected);
    });

    it('shows a customer who asks for another’s nothing', async () => {
      const { ana, rui, here } = known();
      const scope = { reach: 'customer', customerId: rui } as const;
      expect(await namesOf({ scope, customerId: ana })).toEqual([]);
      expect(await namesOf({ scope, customerId: rui, siteId: here })).toEqual(['second']);
    });

    it('is narrowed by customer, time (its end excluded) and status', async () => {
      const { ana, here, now } = known();
      expect(await namesOf({ customerId: ana, siteId: here })).toEqual(['first', 'third', 'fourth']);
      const within = { start: Instant.plus(now, 51 * HOUR), end: Instant.plus(now, 52 * HOUR) };
      expect(await namesOf({ siteId: here, within })).toEqual(['second']);
      expect(await namesOf({ siteId: here, statuses: ['confirmed', 'cancelled'] })).toEqual([]);
      expect(await namesOf({ siteId: here, statuses: ['pending'] })).toHaveLength(4);
    });

    it.each(['soonest', 'latest'] as const)('comes in pages, %s first, each booking once', async (order) => {
      const { here, ids } = known();
      const seen: string[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < 4; page++) {
        const { items, nextCursor } = await list({ siteId: here, order, limit: 1, cursor });
        seen.push(...items.map(({ id }) => id));
        expect(nextCursor === null).toBe(page === 3);
        cursor = nextCursor ?? undefined;
      }
      const soonest = [ids.first, ids.second, ...[ids.third, ids.fourth].toSorted()];
      expect(seen).toEqual(order === 'soonest' ? soonest : soonest.toReversed());
      expect((await list({ siteId: here, limit: 4 })).nextCursor).toBeNull();
    });

    it('has a board for each site and span', async () => {
      const { here, now, ids } = known();
      const board = (start: number, end: number) =>
        reading(({ bookings }) =>
          bookings.board(here, { start: Instant.plus(now, start * HOUR), end: Instant.plus(now, end * HOUR) }),
        );
      expect((await board(50, 52)).map(({ id }) => id)).toEqual([ids.first, ids.second]);
      expect((await board(50.4, 51)).map(({ id }) => id)).toEqual([ids.first]);
      expect(await board(50.5, 51)).toEqual([]);
    });

    it('counts the pending ones of a customer, not those that were confirmed', async () => {
      const { rui, here, ids } = known();
      const count = (customerId: string) => reading(({ bookings }) => bookings.countPending({ customerId }));
      expect([await count(rui), await count(here)]).toEqual([1, 0]);
      await writing(async ({ bookings, now }) => {
        const booking = await bookings.lock(ids.second);
        if (booking !== null) await bookings.save(broughtTo(booking, 'confirmed', now()));
      });
      expect(await count(rui)).toBe(0);
    });
  });
};
