import { HOUR, Instant } from '@bling/domain/kernel';
import { Vehicle } from '@bling/domain/vehicles';
import { describe, expect, it } from 'vitest';
import type { CustomerSearch } from '../../customers/ports.ts';
import { exampleCar, unused } from './examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened } from './under-test.ts';

const customersContract = (opened: Opened): void => {
  describe('the list of customers', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const list = (search: Partial<CustomerSearch>) =>
      reading(({ customers }) => customers.list({ scope: { reach: 'all' }, search: null, limit: 100, ...search }));

    it('is searched by a part of the name, the phone or the email, whatever its case', async () => {
      const mark = `q${unused()}x`;
      const { id } = await parents.customer({
        name: `Ana ${mark}`,
        phone: `+351 ${mark}`,
        email: `${mark}@example.test`,
      });
      await parents.customer();
      for (const search of [`ana ${mark}`, mark.toUpperCase(), `351 ${mark}`, `${mark}@`])
        expect((await list({ search })).items.map((one) => one.id)).toEqual([id]);
      expect((await list({ search: `${mark} nobody` })).items).toEqual([]);
    });

    it('shows exactly what the scope reaches, and who has an account', async () => {
      const { id: userId } = await parents.user();
      const { id: customerId } = await parents.customer({ userId });
      const other = await parents.customer();
      const shown = async (scope: CustomerSearch['scope']) => (await list({ scope })).items.map(({ id }) => id);
      expect(await shown({ reach: 'customer', customerId })).toEqual([customerId]);
      expect(await shown({ reach: 'nothing' })).toEqual([]);
      const { id: siteId } = await parents.site();
      expect(await shown({ reach: 'sites', siteIds: [siteId] })).toEqual([]);
      expect(await shown({ reach: 'all' })).toEqual(expect.arrayContaining([customerId, other.id]));
      const { items } = await list({ scope: { reach: 'customer', customerId } });
      expect(items).toMatchObject([{ hasAccount: true, noShowCount: 0 }]);
      expect((await reading(({ customers }) => customers.ofUser(userId)))?.id).toBe(customerId);
      expect(await reading(({ customers, newId }) => customers.ofUser(newId()))).toBeNull();
    });

    it('comes in pages by name, each customer once, also those of one name', async () => {
      const name = `Same ${unused()}`;
      const ids: string[] = [];
      for (let made = 0; made < 5; made++) ids.push((await parents.customer({ name })).id);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ search: name, limit: 2, cursor });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(ids.toSorted());
    });
  });
};

const vehiclesContract = (opened: Opened): void => {
  describe('cars', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const ofCustomer = async (customerId: string, which: 'live' | 'removed' | 'all') =>
      (await reading(({ vehicles }) => vehicles.ofCustomer(customerId, which))).map(({ id }) => id);

    it('are listed by driver, live and removed apart', async () => {
      const { id: customerId } = await parents.customer();
      const [removed, live] = await writing(async (ports) => {
        const one = exampleCar(ports, customerId);
        await ports.vehicles.save(one);
        const gone = Vehicle.remove(one.next, customerId, ports.now());
        await ports.vehicles.save(gone);
        const other = exampleCar(ports, customerId);
        await ports.vehicles.save(other);
        return [gone.next, other.next];
      });
      expect(await ofCustomer(customerId, 'live')).toEqual([live.id]);
      expect(await ofCustomer(customerId, 'removed')).toEqual([removed.id]);
      expect((await ofCustomer(customerId, 'all')).toSorted()).toEqual([live.id, removed.id].toSorted());
      const was = (id: string, of: string) => reading(({ vehicles }) => vehicles.wasDrivenBy(id, of));
      expect([
        await was(removed.id, customerId),
        await was(removed.id, live.id),
        await was(customerId, customerId),
      ]).toEqual([true, false, false]);
    });

    it('are no longer those of a driver who left', async () => {
      const [ana, rui] = [await parents.customer(), await parents.customer()];
      const id = await writing(async (ports) => {
        const registered = exampleCar(ports, ana.id);
        await ports.vehicles.save(registered);
        const shared = Vehicle.addDriver(registered.next, { customerId: rui.id, isDefault: true });
        await ports.vehicles.save(shared);
        await ports.vehicles.save(Vehicle.remove(shared.next, ana.id, ports.now()));
        return shared.next.id;
      });
      expect([await ofCustomer(ana.id, 'all'), await ofCustomer(rui.id, 'live')]).toEqual([[], [id]]);
    });

    it('are found by their plate and country, and by what it looks like', async () => {
      const { id: customerId } = await parents.customer();
      const number = unused();
      const car = await parents.car(customerId, { plate: `BOX${number}` });
      const byPlate = (plate: string, country = 'PT') =>
        reading(async ({ vehicles }) => (await vehicles.byPlate(plate, country))?.id);
      expect([
        await byPlate(`BOX${number}`),
        await byPlate(`80X${number}`),
        await byPlate(`BOX${number}`, 'ES'),
      ]).toEqual([car.id, undefined, undefined]);
      const looks = (plate: string, limit = 20) => reading(({ vehicles }) => vehicles.looksLike(plate, limit));
      expect((await looks(`8QX${number}`)).map(({ id }) => id)).toEqual([car.id]);
      expect(await looks(`8QX${number}`, 0)).toEqual([]);
      await writing(({ vehicles, now }) => vehicles.save(Vehicle.remove(car, customerId, Instant.plus(now(), HOUR))));
      expect(await looks(`BOX${number}`)).toEqual([]);
      expect(await byPlate(`BOX${number}`)).toBeUndefined();
    });
  });
};

export const garageContracts = (opened: Opened): void => {
  customersContract(opened);
  vehiclesContract(opened);
};
