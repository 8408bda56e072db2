import { type Actor, type CustomerId, ok, refusing, type VehicleId } from '@bling/domain/kernel';
import { Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import { garageOf } from '../owner.ts';
import type { VehiclePorts } from '../ports.ts';

const refuse = refusing(vehicleFailures);
type Ref = { readonly customerId?: CustomerId | undefined; readonly vehicleId: VehicleId };

/** A car that the customer drives. Another's is as unknown as one that never was. */
export const findVehicle = async (
  { vehicles }: Pick<VehiclePorts, 'vehicles'>,
  { customerId, vehicleId }: Ref,
  asked: { readonly actor: Actor; readonly permission: string },
) => {
  const garage = garageOf(customerId, asked);
  if (!garage.ok) return garage;
  const vehicle = await vehicles.find(vehicleId);
  if (vehicle === null || !Vehicle.isDrivenBy(vehicle, garage.value)) return refuse('vehicle/unknown');
  return ok({ vehicle, customerId: garage.value });
};
