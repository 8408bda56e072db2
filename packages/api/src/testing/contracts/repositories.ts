import { Booking } from '@bling/domain/bookings';
import { AddOn, Category, Service } from '@bling/domain/catalog';
import { Customer } from '@bling/domain/customers';
import { Closure, EquipmentAsset, MobileTeam, Site, WashBay } from '@bling/domain/facilities';
import { Session, User, type UserChange } from '@bling/domain/identity';
import { followedBy, versionBefore } from '@bling/domain/kernel';
import { defaultHoldTerms, Hold } from '@bling/domain/scheduling';
import { ClockEntry, Shift, StaffMember, TimeOff } from '@bling/domain/staff';
import { Vehicle } from '@bling/domain/vehicles';
import { exampleBooking, inspectedAt } from './booking-examples.ts';
import {
  exampleAddOn,
  exampleAsset,
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
  exampleTeam,
  exampleUser,
  unused,
} from './examples.ts';
import { exampleArrival, exampleMember, exampleShift, exampleTimeOff, hoursFrom } from './staff-examples.ts';
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
    change: (site) => valueOf(Site.update(site, { position: null, exceptions: [], taxNumber: 'PT1' }, { codes: [] })),
  });
  repositoryContract('bays', opened, {
    find: ({ bays }) => bays.find,
    save: ({ bays }) => bays.save,
    make: async (ports, parents) => exampleBay(ports, (await parents.site()).id),
    change: (bay) => valueOf(WashBay.setStatus(bay, 'maintenance')),
  });
  repositoryContract('mobile teams', opened, {
    find: ({ teams }) => teams.find,
    save: ({ teams }) => teams.save,
    make: async (ports, parents) => exampleTeam(ports, (await parents.site()).id),
    change: (team) => valueOf(MobileTeam.update(team, { base: { lat: 1, lng: -1 }, radiusKm: 9.5 }, { names: [] })),
  });
  repositoryContract('equipment', opened, {
    find: ({ assets }) => assets.find,
    save: ({ assets }) => assets.save,
    make: async (ports, parents) => exampleAsset(ports, (await parents.site()).id),
    change: (asset) => valueOf(EquipmentAsset.setStatus(asset, 'inactive')),
  });
  repositoryContract('closures', opened, {
    find: ({ closures }) => closures.find,
    save: ({ closures }) => closures.save,
    make: async (ports, parents) => exampleClosure(ports, (await parents.site()).id),
    change: (closure, { now }) => valueOf(Closure.remove(closure, now())),
  });
};

const rotaContracts = (opened: Opened): void => {
  repositoryContract('people who work here', opened, {
    find: ({ staffMembers }) => staffMembers.find,
    save: ({ staffMembers }) => staffMembers.save,
    make: async (ports) => exampleMember(ports, { userId: ports.newId() }),
    change: (member, { now }) => {
      const document = { kind: 'licence', required: true, expiresAt: now() };
      const papers = StaffMember.putDocument(member, document);
      return followedBy(papers, valueOf(StaffMember.terminate(papers.next, now())));
    },
  });
  repositoryContract('shifts', opened, {
    find: ({ shifts }) => shifts.find,
    save: ({ shifts }) => shifts.save,
    make: async (ports, parents) => exampleShift(ports, await parents.member(), hoursFrom(ports.now())(1, 9)),
    change: (shift, { now }) => valueOf(Shift.remove(shift, now())),
  });
  repositoryContract('time off', opened, {
    find: ({ timeOffs }) => timeOffs.find,
    save: ({ timeOffs }) => timeOffs.save,
    make: async (ports, parents) => exampleTimeOff(ports, (await parents.member()).id, hoursFrom(ports.now())(24, 48)),
    change: (timeOff, { now, newId }) => valueOf(TimeOff.approve(timeOff, { by: newId(), isOwn: false, now: now() })),
  });
};

const clockContracts = (opened: Opened): void => {
  repositoryContract('clock entries', opened, {
    find: ({ clockEntries }) => clockEntries.find,
    save: ({ clockEntries }) => clockEntries.save,
    make: async (ports, parents) => exampleArrival(ports, await parents.member()),
    change: (entry, { newId, now }) => {
      const flagged = ClockEntry.flag(entry, now());
      if (flagged === null) throw new Error('an open entry is flagged');
      const { start: inAt, end: outAt } = hoursFrom(entry.inAt)(-2, -1);
      const corrected = ClockEntry.correct(
        flagged.next,
        { inAt, outAt },
        { by: newId(), others: [], dueAt: null, now: now() },
      );
      return followedBy(flagged, valueOf(corrected));
    },
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
  repositoryContract('bookings at the car', opened, {
    find: ({ bookings }) => bookings.find,
    save: ({ bookings }) => bookings.save,
    make: async (ports) =>
      exampleBooking(ports, { siteId: ports.newId(), resourceId: ports.newId(), customerId: ports.newId() }),
    change: (booking, { now }) => inspectedAt(booking, now()),
  });
};

export const repositoryContracts = (opened: Opened): void => {
  peopleContracts(opened);
  menuContracts(opened);
  placeContracts(opened);
  rotaContracts(opened);
  clockContracts(opened);
  planContracts(opened);
};
