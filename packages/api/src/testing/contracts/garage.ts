import { HOUR, Instant } from '@bling/domain/kernel';
import { Vehicle } from '@bling/domain/vehicles';
import { describe, expect, it } from 'vitest';
import type { CustomerSearch } from '../../customers/ports.ts';
import { exampleDriver, unused } from './examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

const customersContract = (opened: Opened): void => {
  describe('the list of customers', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const list = (search: Partial<CustomerSearch>) =>
      reading(({ customers }) => customers.list({ scope: { reach: 'all' }, search: null, limit: 100, ...search }));

    it('is searched by a part of the name, the phone or the email, whatever its case', async () => {
      const mark = `q${unused()}x`;
      const number = String(Date.now()) + String(unused()).padStart(4, '0');
      const { id } = await parents.customer({
        name: `Ana ${mark}`,
        phone: `+351 9 ${number}`,
        email: `${mark}@example.test`,
      });
      await parents.customer();
      for (const search of [
        `ana ${mark}`,
        mark.toUpperCase(),
        `351-9 ${number}`,
        `00351 (9) ${number.slice(0, 5)} ${number.slice(5)}`,
        `${mark}@`,
      ])
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
      expect(await shown({ reach: 'sites', siteIds: [siteId], customerId: null })).toEqual([]);
      expect(await shown({ reach: 'all' })).toEqual(expect.arrayContaining([customerId, other.id]));
      const { items } = await list({ scope: { reach: 'customer', customerId } });
      expect(items).toMatchObject([{ hasAccount: true, noShowCount: 0 }]);
      expect((await reading(({ customers }) => customers.ofUser(userId)))?.id).toBe(customerId);
      expect(await reading(({ customers, newId }) => customers.ofUser(newId()))).toBeNull();
    });

    it('comes in pages by name, each customer once, also those of one name', async () => {
      // As long as a name may be: no cursor is.
      const name = `Same ${unused()} `.padEnd(120, '\u00e3');
      const ids: string[] = [];
      for (let made = 0; made < 5; made++) ids.push((await parents.customer({ name })).id);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ search: name, limit: 2, cursor });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
        expect((cursor ?? '').length).toBeLessThanOrEqual(200);
      } while (cursor !== undefined);
      expect(seen).toEqual(ids.toSorted());
    });
  });
};

const vehiclesContract = (opened: Opened): void => {
  describe('cars', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const ofCustomer = async (customerId: string, which: 'live' | 'removed') =>
      (await reading(({ vehicles }) => vehicles.ofCustomer(customerId, which))).map(({ id }) => id);
    /** Ana brought it, Rui drives it too. */
    const shared = async () => {
      const [ana, rui] = [await parents.customer(), await parents.customer()];
      const car = await parents.car(ana.id);
      const vehicle = await writing(async (ports) => {
        const added = Vehicle.addDriver(car.vehicle, exampleDriver(ports, rui.id, { make: 'Dacia' }), ports.now());
        await ports.vehicles.save(valueOf(added));
        return valueOf(added).next;
      });
      const ruis = vehicle.drivers.find(({ customerId }) => customerId === rui.id) ?? car.driver;
      return { ana, rui, vehicle, anas: car.driver, ruis };
    };

    it('are listed by driver, live and removed apart', async () => {
      const { id: customerId } = await parents.customer();
      const gone = await parents.car(customerId);
      await writing(({ vehicles, now }) => vehicles.save(Vehicle.remove(gone.vehicle, gone.driver, now())));
      const { vehicle: live } = await parents.car(customerId);
      expect(await ofCustomer(customerId, 'live')).toEqual([live.id]);
      expect(await ofCustomer(customerId, 'removed')).toEqual([gone.vehicle.id]);
    });

    it('are removed for a driver who left, and there for the one who stays', async () => {
      const { ana, rui, vehicle, anas } = await shared();
      await writing(({ vehicles, now }) => vehicles.save(Vehicle.remove(vehicle, anas, now())));
      const { id } = vehicle;
      expect([await ofCustomer(ana.id, 'live'), await ofCustomer(ana.id, 'removed')]).toEqual([[], [id]]);
      expect([await ofCustomer(rui.id, 'live'), await ofCustomer(rui.id, 'removed')]).toEqual([[id], []]);
    });

    it('are found by the id that each driver knows, wherever their entry has moved', async () => {
      const { vehicle, anas, ruis } = await shared();
      const behind = (carId: string) => reading(async ({ vehicles }) => (await vehicles.ofCar(carId))?.id ?? null);
      expect([await behind(anas.id), await behind(ruis.id)]).toEqual([vehicle.id, vehicle.id]);
      const other = await parents.car((await parents.customer()).id);
      await writing(async ({ vehicles, now }) => {
        await vehicles.save(Vehicle.release(vehicle, ruis, now()));
        await vehicles.save(Vehicle.admit(other.vehicle, ruis));
      });
      expect([await behind(anas.id), await behind(ruis.id)]).toEqual([vehicle.id, other.vehicle.id]);
      expect([await behind(vehicle.id), await behind(ruis.customerId)]).toEqual([null, null]);
    });

    it('are found by their plate and country, and by what it looks like', async () => {
      const { id: customerId } = await parents.customer();
      const number = unused();
      const { vehicle: car, driver } = await parents.car(customerId, { plate: `BOX${number}` });
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
      await writing(({ vehicles, now }) => vehicles.save(Vehicle.remove(car, driver, Instant.plus(now(), HOUR))));
      expect(await looks(`BOX${number}`)).toEqual([]);
      expect(await byPlate(`BOX${number}`)).toBeUndefined();
    });
  });
};

export const garageContracts = (opened: Opened): void => {
  customersContract(opened);
  vehiclesContract(opened);
};
