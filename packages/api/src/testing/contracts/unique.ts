import { Booking } from '@bling/domain/bookings';
import { Category, Service } from '@bling/domain/catalog';
import { Hold } from '@bling/domain/scheduling';
import { Vehicle } from '@bling/domain/vehicles';
import { describe, expect, it } from 'vitest';
import type { Ports } from '../../ports.ts';
import { exampleBooking } from './booking-examples.ts';
import {
  exampleAddOn,
  exampleAsset,
  exampleBay,
  exampleCar,
  exampleCategory,
  exampleCustomer,
  exampleDriver,
  exampleHold,
  exampleService,
  exampleSite,
  exampleTeam,
  unused,
} from './examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

/** What may stand only once, and from when on it may stand again. */
export const uniqueContract = (opened: Opened): void => {
  describe('only once', () => {
    const { writing } = asking(opened);
    const parents = parentsIn(writing);
    const refused = (work: (ports: Ports) => Promise<unknown>) => expect(writing(work)).rejects.toThrow();

    it('a category’s name, whatever its case, until it is removed', async () => {
      const name = `Name ${unused()}`;
      const first = await writing(async (ports) => {
        const change = exampleCategory(ports, name);
        await ports.categories.save(change);
        return change.next;
      });
      await refused((ports) => ports.categories.save(exampleCategory(ports, name.toUpperCase())));
      await writing(({ categories }) => categories.save(valueOf(Category.remove(first, 0))));
      await writing((ports) => ports.categories.save(exampleCategory(ports, name)));
      await writing(async ({ categories }) => expect(await categories.find(first.id)).toBeNull());
    });

    it('an active service’s name in its category', async () => {
      const [one, other] = [await parents.category(), await parents.category()];
      const first = await writing(async (ports) => {
        const change = exampleService(ports, one, 'Full wash');
        await ports.services.save(change);
        await ports.services.save(exampleService(ports, other, 'Full wash'));
        return change.next;
      });
      await refused((ports) => ports.services.save(exampleService(ports, one, 'full WASH')));
      await writing(({ services }) => services.save(valueOf(Service.deactivate(first))));
      await writing((ports) => ports.services.save(exampleService(ports, one, 'Full wash')));
    });

    it('an active add-on’s name', async () => {
      const name = `Wax ${unused()}`;
      await writing((ports) => ports.addOns.save(exampleAddOn(ports, 'all', name)));
      await refused((ports) => ports.addOns.save(exampleAddOn(ports, 'all', name.toLowerCase())));
    });

    it('a site’s code, and a bay’s number at its site', async () => {
      const [one, other] = [await parents.site(), await parents.site()];
      await refused((ports) => ports.sites.save(exampleSite(ports, one.code)));
      await writing(async (ports) => {
        await ports.bays.save(exampleBay(ports, one.id, 7));
        await ports.bays.save(exampleBay(ports, other.id, 7));
      });
      await refused((ports) => ports.bays.save(exampleBay(ports, one.id, 7)));
    });

    it('a team’s name and an asset’s label at their site, whatever their case', async () => {
      const [one, other] = [await parents.site(), await parents.site()];
      await writing(async (ports) => {
        for (const { id } of [one, other]) {
          await ports.teams.save(exampleTeam(ports, id, 'Van'));
          await ports.assets.save(exampleAsset(ports, id, 'Polisher'));
        }
      });
      await refused((ports) => ports.teams.save(exampleTeam(ports, one.id, 'VAN')));
      await refused((ports) => ports.assets.save(exampleAsset(ports, one.id, 'polisher')));
    });

    it('an account’s customer', async () => {
      const { id: userId } = await parents.user();
      await parents.customer({ userId });
      await refused((ports) => ports.customers.save(exampleCustomer(ports, { userId })));
    });

    it('a live car’s plate in its country, until it is removed', async () => {
      const plate = `XY${unused()}`;
      const { id: customerId } = await parents.customer();
      const car = await writing(async (ports) => {
        const change = exampleCar(ports, customerId, { plate });
        await ports.vehicles.save(change);
        await ports.vehicles.save(exampleCar(ports, ports.newId(), { plate, country: 'ES' }));
        return change.next;
      });
      await refused((ports) => ports.vehicles.save(exampleCar(ports, ports.newId(), { plate })));
      await writing(async (ports) => {
        for (const driver of car.drivers) await ports.vehicles.save(Vehicle.remove(car, driver, ports.now()));
      });
      await writing((ports) => ports.vehicles.save(exampleCar(ports, ports.newId(), { plate })));
    });

    it('a customer’s entry in a car, until they leave it', async () => {
      const { id: customerId } = await parents.customer();
      const { vehicle, driver } = await parents.car(customerId);
      const again = (ports: Ports) => ({ ...exampleDriver(ports, customerId), isDefault: false });
      await refused((ports) => ports.vehicles.save(valueOf(Vehicle.addDriver(vehicle, again(ports), ports.now()))));
      const left = Vehicle.remove(vehicle, driver, vehicle.createdAt);
      await writing(async (ports) => {
        await ports.vehicles.save(left);
        await ports.vehicles.save(valueOf(Vehicle.addDriver(left.next, again(ports), ports.now())));
      });
    });

    it('a customer’s default car', async () => {
      const { id: customerId } = await parents.customer();
      await writing((ports) => ports.vehicles.save(exampleCar(ports, customerId)));
      await refused((ports) => ports.vehicles.save(exampleCar(ports, customerId)));
    });

    it('a visitor’s live hold', async () => {
      const { id: siteId } = await parents.site();
      const bay = await parents.bay(siteId);
      const held = await writing(async (ports) => {
        const change = exampleHold(ports, siteId, bay.id);
        await ports.holds.save(change);
        return change.next;
      });
      const again = (ports: Ports) => {
        const change = exampleHold(ports, siteId, bay.id);
        return ports.holds.save({ ...change, next: { ...change.next, visitorKey: held.visitorKey } });
      };
      await refused(again);
      await writing(({ holds }) => holds.save(valueOf(Hold.release(held))));
      await writing(again);
    });

    it('a booking’s number, and the job that is being done in a bay', async () => {
      const [siteId, resourceId, customerId] = await writing(async ({ newId }) => [newId(), newId(), newId()] as const);
      const place = { siteId, resourceId, customerId };
      const [one, other] = [await parents.booking(place), await parents.booking(place)];
      await refused((ports) => ports.bookings.save(exampleBooking(ports, place, one.number)));
      const start = (booking: Booking) => (ports: Ports) =>
        ports.bookings.save(valueOf(Booking.start(booking, { by: null, now: ports.now() })));
      await writing(start(one));
      await refused(start(other));
    });
  });
};
