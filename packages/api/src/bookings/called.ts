import { nameTaken } from '@bling/domain/catalog';
import { type CustomerId, ok, refusing, type ServiceId, type SizeClass, type VehicleId } from '@bling/domain/kernel';
import { bookingFailures } from '@bling/domain/bookings';
import { Driver, normalisePlate } from '@bling/domain/vehicles';
import type { BookingPorts } from './ports.ts';

const refuse = refusing(bookingFailures);

/** The active services that are called so, in their order; the first name that means none is answered instead. */
export const servicesCalled = async ({ services }: BookingPorts, names: readonly string[]) => {
  const menu = (await services.all()).filter(({ status }) => status === 'active');
  const found: ServiceId[] = [];
  for (const name of names) {
    const service = menu.find((one) => nameTaken(name, [one.name]));
    if (service === undefined) return { unknown: name };
    found.push(service.id);
  }
  return { found };
};

type Called = { readonly plate: string | null; readonly size: SizeClass | null };
export type CarTaken = { readonly vehicleId: VehicleId | null; readonly size: SizeClass };

/** The car of a customer's garage with that plate; of a job without one, the size that is named. */
export const carCalled = async ({ vehicles }: BookingPorts, customerId: CustomerId, { plate, size }: Called) => {
  if (plate === null) return size === null ? refuse('booking/size-missing') : ok<CarTaken>({ vehicleId: null, size });
  const wanted = normalisePlate(plate);
  if (!wanted.ok) return wanted;
  const cars = (await vehicles.ofCustomer(customerId, 'live')).filter((one) => one.plate === wanted.value);
  const driver = cars
    .flatMap(({ drivers }) => drivers)
    .find((one) => one.customerId === customerId && Driver.isThere(one));
  return driver === undefined
    ? refuse('booking/not-your-vehicle')
    : ok<CarTaken>({ vehicleId: driver.id, size: driver.description.sizeClass });
};
