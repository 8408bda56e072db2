import { type Actor, type CustomerId, ok, refusing, type VehicleId } from '@bling/domain/kernel';
import { Driver, Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type { Entry } from '../garage.ts';
import { garageOf } from '../owner.ts';
import type { VehiclePorts } from '../ports.ts';

const refuse = refusing(vehicleFailures);
type Ref = { readonly customerId?: CustomerId | undefined; readonly vehicleId: VehicleId };
type Asked = { readonly actor: Actor; readonly permission: string };

/** A car of the customer's, live or removed. Another's is as unknown as one that never was. */
export const findEntry = async (
  { vehicles }: Pick<VehiclePorts, 'vehicles'>,
  { customerId, vehicleId: id }: Ref,
  asked: Asked,
) => {
  const owner = garageOf(customerId, asked);
  if (!owner.ok) return owner;
  const vehicle = await vehicles.ofCar(id);
  const driver = vehicle === null ? null : Vehicle.entry(vehicle, { id, customerId: owner.value });
  return vehicle === null || driver === null ? refuse('vehicle/unknown') : ok<Entry>({ vehicle, driver });
};

/** A car that the customer drives now. */
export const findVehicle = async (ports: Pick<VehiclePorts, 'vehicles'>, ref: Ref, asked: Asked) => {
  const found = await findEntry(ports, ref, asked);
  return found.ok && !Driver.isThere(found.value.driver) ? refuse('vehicle/unknown') : found;
};
