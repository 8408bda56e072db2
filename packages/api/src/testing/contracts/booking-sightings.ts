import { soughtIn } from '@bling/domain/bookings';
import { type ActorScope, HOUR, Instant } from '@bling/domain/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { broughtTo } from './booking-examples.ts';
import { unused } from './examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened } from './under-test.ts';

/** Ana has three bookings here, one of them cancelled, one of them long ago and one elsewhere; Rui has one with his car. */
const seenIn = async (opened: Opened) => {
  const { reading, writing } = asking(opened);
  const parents = parentsIn(writing);
  const mark = `${Date.now()}${unused()}`.slice(-9);
  const [here, there] = [(await parents.site()).id, (await parents.site()).id];
  const bay: string = (await parents.bay(here)).id;
  const ana = await parents.customer({ name: `Ana ${mark}`, email: `ana${mark}@example.test`, phone: `+351${mark}` });
  const rui = await parents.customer({ name: 'Rui' });
  const plate = `B0${mark}I`;
  const { driver } = await parents.car(rui.id, { plate });
  const now = await reading(async (ports) => ports.now());
  const book = (hours: number, place: object = {}) =>
    parents.booking({
      siteId: here,
      resourceId: bay,
      customerId: ana.id,
      startsAt: Instant.plus(now, hours * HOUR),
      ...place,
    });
  const bookings = {
    far: await book(60),
    cancelled: await book(49),
    near: await book(50),
    elsewhere: await book(55, { siteId: there }),
    driven: await book(52, { customerId: rui.id, vehicleId: driver.id }),
  };
  await writing((ports) => ports.bookings.save(broughtTo(bookings.cancelled, 'cancelled', now)));
  return { here, there, mark, plate, ana: ana.id, rui: rui.id, now, bookings };
};

/** What the counter finds by what a customer says. */
export const bookingSightingContract = (opened: Opened): void => {
  describe('finding a booking', () => {
    const { reading } = asking(opened);
    let world: Awaited<ReturnType<typeof seenIn>> | null = null;
    beforeAll(async () => {
      world = await seenIn(opened);
    });
    const known = () => {
      if (world === null) throw new Error('not yet');
      return world;
    };
    type Asked = { scope?: ActorScope; siteId?: string; most?: number; later?: number };
    const found = async (typed: string, { scope = { reach: 'all' }, siteId, most = 20, later = 0 }: Asked = {}) => {
      const sighting = { sought: soughtIn(typed), scope, siteId: siteId ?? null, most };
      const now = Instant.plus(known().now, later * HOUR);
      const seen = await reading(({ bookings }) => bookings.search({ ...sighting, now }));
      const names = new Map(Object.entries(known().bookings).map(([name, { id }]) => [id, name]));
      return seen.flatMap(({ id }) => names.get(id) ?? []);
    };

    it('by its number or the beginning of it, with dash, space or neither', async () => {
      const { number } = known().bookings.near;
      for (const typed of [number, number.replace('-', ' '), number.replace('-', '')])
        expect(await found(typed)).toContain('near');
      expect(await found(`${number}9`)).not.toContain('near');
      expect(await found(number.slice(0, 7), { siteId: known().here })).toContain('near');
    });

    it('by a part of the customer’s name, phone or email; what is ahead first, then what is nearest', async () => {
      const { mark } = known();
      for (const typed of [`na ${mark}`, `NA${mark}@`, mark])
        expect((await found(typed)).filter((name) => name !== 'driven')).toEqual([
          'near',
          'elsewhere',
          'far',
          'cancelled',
        ]);
      expect(await found(`na ${mark}`, { later: 56 })).toEqual(['far', 'elsewhere', 'near', 'cancelled']);
      expect(await found(`na ${mark}`, { most: 2 })).toEqual(['near', 'elsewhere']);
      expect(await found(`na  ${mark}`)).toEqual([]);
    });

    it('by a part of the plate, as it looks from afar', async () => {
      const { plate } = known();
      for (const typed of [plate, plate.toLowerCase(), `8O-${plate.slice(2, -1)}-1`, plate.slice(3)])
        expect(await found(typed)).toContain('driven');
      expect(await found(plate.slice(0, 2))).not.toContain('driven');
    });

    it('within what the asker may see', async () => {
      const { mark, here, there, ana, rui } = known();
      const seen = (scope: ActorScope, siteId?: string) => found(`na ${mark}`, { scope, ...(siteId && { siteId }) });
      expect(await seen({ reach: 'nothing' })).toEqual([]);
      expect(await seen({ reach: 'sites', siteIds: [], customerId: null })).toEqual([]);
      expect(await seen({ reach: 'sites', siteIds: [there], customerId: null })).toEqual(['elsewhere']);
      expect(await seen({ reach: 'sites', siteIds: [there], customerId: ana }, here)).toEqual([
        'near',
        'far',
        'cancelled',
      ]);
      expect(await seen({ reach: 'customer', customerId: rui })).toEqual([]);
      expect(await seen({ reach: 'all' }, there)).toEqual(['elsewhere']);
    });
  });
};
