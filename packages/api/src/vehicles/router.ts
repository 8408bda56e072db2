import { command, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  ByPlate,
  FoundVehicles,
  ListVehicles,
  RegisterVehicle,
  UpdateVehicle,
  VehicleList,
  VehicleRef,
  VehicleView,
} from './contract.ts';
import { findByPlate } from './use-cases/find-by-plate.ts';
import { listVehicles } from './use-cases/list-vehicles.ts';
import { registerVehicle } from './use-cases/register-vehicle.ts';
import { removeVehicle } from './use-cases/remove-vehicle.ts';
import { restoreVehicle } from './use-cases/restore-vehicle.ts';
import { setDefaultVehicle } from './use-cases/set-default-vehicle.ts';
import { updateVehicle } from './use-cases/update-vehicle.ts';

export const vehiclesRouter = router({
  register: procedure(
    'vehicles.register',
    'customer/unknown',
    'customer/not-ready',
    'vehicle/no-plate',
    'vehicle/odd-year',
    'vehicle/already-yours',
  )
    .meta({
      does: 'Adds a car to a customer’s garage; a car that others drive too is shared by its plate.',
      touches: ['vehicles'],
    })
    .input(keyed(RegisterVehicle))
    .output(VehicleView)
    .mutation(command(registerVehicle)),
  update: procedure(
    'vehicles.update',
    'customer/unknown',
    'customer/not-ready',
    'vehicle/unknown',
    'vehicle/no-plate',
    'vehicle/odd-year',
    'vehicle/already-yours',
  )
    .meta({ does: 'Changes how a customer’s car is described.', touches: ['vehicles', 'bookings'] })
    .input(keyed(UpdateVehicle))
    .output(VehicleView)
    .mutation(command(updateVehicle)),
  setDefault: procedure('vehicles.setDefault', 'customer/unknown', 'customer/not-ready', 'vehicle/unknown')
    .meta({ does: 'Makes a car the one that is chosen first.', touches: ['vehicles'] })
    .input(keyed(VehicleRef))
    .output(VehicleView)
    .mutation(command(setDefaultVehicle)),
  remove: procedure(
    'vehicles.remove',
    'customer/unknown',
    'customer/not-ready',
    'vehicle/unknown',
    'vehicle/has-open-bookings',
  )
    .meta({ does: 'Takes a car out of a customer’s garage, unless a booking waits for it.', touches: ['vehicles'] })
    .input(keyed(VehicleRef))
    .output(done)
    .mutation(command(removeVehicle)),
  restore: procedure(
    'vehicles.restore',
    'customer/unknown',
    'customer/not-ready',
    'vehicle/unknown',
    'vehicle/not-removed',
  )
    .meta({ does: 'Puts a removed car back.', touches: ['vehicles'] })
    .input(keyed(VehicleRef))
    .output(VehicleView)
    .mutation(command(restoreVehicle)),
  list: procedure('vehicles.list', 'customer/unknown', 'customer/not-ready')
    .meta({ does: 'Lists the cars of a customer.' })
    .input(ListVehicles)
    .output(VehicleList)
    .query(query(listVehicles)),
  byPlate: procedure('vehicles.byPlate', 'vehicle/no-plate')
    .meta({ does: 'Finds cars by plate, forgiving what is easily misread.' })
    .input(ByPlate)
    .output(FoundVehicles)
    .query(query(findByPlate)),
});
