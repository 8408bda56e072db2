import type { Booking } from '@bling/domain/bookings';
import type { Customer } from '@bling/domain/customers';
import type { Site, WashBay } from '@bling/domain/facilities';
import type { User } from '@bling/domain/identity';
import type { StaffDraft, StaffMember } from '@bling/domain/staff';
import { exampleBooking, type Place } from './booking-examples.ts';
import {
  exampleBay,
  exampleCar,
  exampleCategory,
  exampleCustomer,
  exampleSite,
  exampleUser,
  resourceOf,
} from './examples.ts';
import { exampleMember } from './staff-examples.ts';
import type { Driver, Plate, Vehicle } from '@bling/domain/vehicles';
import type { Ask } from './under-test.ts';

/** Rows that others need before they can be. */
export const parentsIn = (writing: Ask) => ({
  site: (): Promise<Site> =>
    writing(async (ports) => {
      const change = exampleSite(ports);
      await ports.sites.save(change);
      return change.next;
    }),

  /** A bay and the resource that stands for it. */
  bay: (siteId: string): Promise<WashBay> =>
    writing(async (ports) => {
      const change = exampleBay(ports, siteId);
      await ports.bays.save(change);
      await ports.resources.put(resourceOf(change.next));
      return change.next;
    }),

  member: (changes: Partial<StaffDraft> = {}): Promise<StaffMember> =>
    writing(async (ports) => {
      const change = exampleMember(ports, changes);
      await ports.staffMembers.save(change);
      return change.next;
    }),

  category: (): Promise<string> =>
    writing(async (ports) => {
      const change = exampleCategory(ports);
      await ports.categories.save(change);
      return change.next.id;
    }),

  user: (): Promise<User> =>
    writing(async (ports) => {
      const change = exampleUser(ports);
      await ports.users.add(change);
      return change.next;
    }),

  customer: (changes: Partial<Customer> = {}): Promise<Customer> =>
    writing(async (ports) => {
      const change = exampleCustomer(ports, changes);
      await ports.customers.save(change);
      return change.next;
    }),

  car: (customerId: string, changes: Partial<Plate> = {}): Promise<{ vehicle: Vehicle; driver: Driver }> =>
    writing(async (ports) => {
      const change = exampleCar(ports, customerId, changes);
      await ports.vehicles.save(change);
      const [driver] = change.next.drivers;
      if (driver === undefined) throw new Error('a car has its driver');
      return { vehicle: change.next, driver };
    }),

  booking: (place: Place): Promise<Booking> =>
    writing(async (ports) => {
      const change = exampleBooking(ports, place, await ports.bookings.nextNumber(ports.now()));
      await ports.bookings.save(change);
      return change.next;
    }),
});
export type Parents = ReturnType<typeof parentsIn>;
