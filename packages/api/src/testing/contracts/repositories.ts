import { Booking } from '@bling/domain/bookings';
import { AddOn, Category, Service } from '@bling/domain/catalog';
import { Customer } from '@bling/domain/customers';
import { Closure, Site, WashBay } from '@bling/domain/facilities';
import { Session, User, type UserChange } from '@bling/domain/identity';
import { versionBefore } from '@bling/domain/kernel';
import { defaultHoldTerms, Hold } from '@bling/domain/scheduling';
import { Vehicle } from '@bling/domain/vehicles';
import { exampleBooking } from './booking-examples.ts';
import {
  exampleAddOn,
  exampleBay,
  exampleCar,
  exampleCategory,
  exampleClosure,
  exampleCustomer,
  exampleDriver,
  exampleHold,
  exampleService,
  exampleSession,
  exampleSite,
  exampleUser,
  unused,
} from './examples.ts';
import { repositoryContract } from './repository.ts';
import { type Opened, valueOf } from './under-test.ts';

/** Users, sessions and customers. */
const peopleContracts = (opened: Opened): void => {
  repositoryContract('users', opened, {
    find: ({ users }) => users.find,
    // A new one is added, so that a known address does not abort the transaction.
    save:
      ({ users }) =>
      (change: UserChange) =>
        versionBefore(change) === 0 ? users.add(change) : users.save(change),
    make: async (ports) => exampleUser(ports),
    change: (user, { now }) => valueOf(User.verify(user, now())),
  });
  repositoryContract('sessions', opened, {
    find: ({ sessions }) => sessions.lock,
    save: ({ sessions }) => sessions.save,
    make: async (ports, parents) => exampleSession(ports, (await parents.user()).id),
    change: (session, { now }) => {
      const refreshed = valueOf(Session.refresh(session, session.generation, now()));
      if (refreshed.kind !== 'rotated') throw new Error(refreshed.kind);
      return refreshed.change;
    },
  });
  repositoryContract('customers', opened, {
    find: ({ customers }) => customers.find,
    save: ({ customers }) => customers.save,
    make: async (ports) => exampleCustomer(ports, { email: `c${unused()}@example.test` }),
    change: (customer, { newId }) =>
      Customer.addAddress(customer, {
        id: newId(),
        lines: ['Rua Um 1', '2.º'],
        postcode: '1000-001',
        city: 'Lisboa',
        country: 'PT',
        position: { lat: 38.7, lng: -9.1 },
        accessNote: 'Ring twice',
        water: true,
        power: false,
      }),
  });
  repositoryContract('vehicles', opened, {
    find: ({ vehicles }) => vehicles.find,
    save: ({ vehicles }) => vehicles.save,
    make: async (ports) => exampleCar(ports, ports.newId()),
    change: (vehicle, ports) =>
      valueOf(
        Vehicle.addDriver(vehicle, exampleDriver(ports, ports.newId(), { year: null, colour: 'red' }), ports.now()),
      ),
  });
};

const menuContracts = (opened: Opened): void => {
  repositoryContract('categories', opened, {
    find: ({ categories }) => categories.find,
    save: ({ categories }) => categories.save,
    make: async (ports) => exampleCategory(ports),
    change: (category) => valueOf(Category.update(category, { status: 'inactive' }, { names: [] })),
  });
  repositoryContract('services', opened, {
    find: ({ services }) => services.find,
    save: ({ services }) => services.save,
    make: async (ports, parents) => exampleService(ports, await parents.category()),
    change: (service) =>
      valueOf(Service.update(service, { price: { amount: 9900, currency: 'EUR' } }, { names: [], popular: 0 })),
  });
  repositoryContract('add-ons', opened, {
    find: ({ addOns }) => addOns.find,
    save: ({ addOns }) => addOns.save,
    make: async (ports) => exampleAddOn(ports, [ports.newId()]),
    change: (addOn) => valueOf(AddOn.update(addOn, { appliesTo: 'all' }, { names: [] })),
  });
};

const placeContracts = (opened: Opened): void => {
  repositoryContract('sites', opened, {
    find: ({ sites }) => sites.find,
    save: ({ sites }) => sites.save,
    make: async (ports) => exampleSite(ports),
    change: (site) => valueOf(Site.update(site, { position: null, exceptions: [] }, { codes: [] })),
  });
  repositoryContract('bays', opened, {
    find: ({ bays }) => bays.find,
    save: ({ bays }) => bays.save,
    make: async (ports, parents) => exampleBay(ports, (await parents.site()).id),
    change: (bay) => valueOf(WashBay.setStatus(bay, 'maintenance')),
  });
  repositoryContract('closures', opened, {
    find: ({ closures }) => closures.find,
    save: ({ closures }) => closures.save,
    make: async (ports, parents) => exampleClosure(ports, (await parents.site()).id),
    change: (closure, { now }) => valueOf(Closure.remove(closure, now())),
  });
};

const planContracts = (opened: Opened): void => {
  repositoryContract('holds', opened, {
    find: ({ holds }) => holds.find,
    save: ({ holds }) => holds.save,
    make: async (ports, parents) => {
      const { id } = await parents.site();
      return exampleHold(ports, id, (await parents.bay(id)).id);
    },
    change: (hold, { now }) => valueOf(Hold.extend(hold, { ...defaultHoldTerms, holdMinutes: 15 }, now())),
  });
  repositoryContract('bookings', opened, {
    find: ({ bookings }) => bookings.find,
    save: ({ bookings }) => bookings.save,
    make: async (ports) =>
      exampleBooking(ports, { siteId: ports.newId(), resourceId: ports.newId(), customerId: ports.newId() }),
    change: (booking, { now }) =>
      valueOf(
        Booking.cancelByCustomer(
          booking,
          { expectedFee: { amount: 1250, currency: 'EUR' }, reason: 'Ill' },
          { by: null, now: now() },
        ),
      ),
  });
};

export const repositoryContracts = (opened: Opened): void => {
  peopleContracts(opened);
  menuContracts(opened);
  placeContracts(opened);
  planContracts(opened);
};
