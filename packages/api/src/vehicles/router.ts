import { command, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  ByPlate,
  ClaimVehicle,
  FoundVehicles,
  ListVehicles,
  RegisterVehicle,
  TransferVehicle,
  UpdateVehicle,
  VehicleList,
  VehicleRef,
  VehicleView,
} from './contract.ts';
import { ImportVehicles, VehicleVerdicts } from './importing.ts';
import { claimVehicle } from './use-cases/claim-vehicle.ts';
import { findByPlate } from './use-cases/find-by-plate.ts';
import { importVehicles } from './use-cases/import-vehicles.ts';
import { listVehicles } from './use-cases/list-vehicles.ts';
import { registerVehicle } from './use-cases/register-vehicle.ts';
import { removeVehicle } from './use-cases/remove-vehicle.ts';
import { restoreVehicle } from './use-cases/restore-vehicle.ts';
import { setDefaultVehicle } from './use-cases/set-default-vehicle.ts';
import { transferVehicle } from './use-cases/transfer-vehicle.ts';
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
  transfer: procedure(
    'vehicles.transfer',
    'customer/unknown',
    'customer/not-ready',
    'vehicle/unknown',
    'vehicle/odd-year',
    'vehicle/already-yours',
    'vehicle/has-open-bookings',
  )
    .meta({ does: 'Hands a car on to another customer; who had it keeps its history.', touches: ['vehicles'] })
    .input(keyed(TransferVehicle))
    .output(VehicleView)
    .mutation(command(transferVehicle)),
  claim: procedure(
    'vehicles.claim',
    'customer/unknown',
    'customer/not-ready',
    'vehicle/unknown',
    'vehicle/no-plate',
    'vehicle/odd-year',
    'vehicle/already-yours',
  )
    .meta({ does: 'Puts a car that the house knows by its plate into a customer’s garage too.', touches: ['vehicles'] })
    .input(keyed(ClaimVehicle))
    .output(VehicleView)
    .mutation(command(claimVehicle)),
  import: procedure('vehicles.import')
    .meta({ does: 'Takes cars over from another system, all rows or none.', touches: ['vehicles'] })
    .input(keyed(ImportVehicles))
    .output(VehicleVerdicts)
    .mutation(command(importVehicles)),
  byPlate: procedure('vehicles.byPlate', 'vehicle/no-plate')
    .meta({ does: 'Finds cars by plate, forgiving what is easily misread.' })
    .input(ByPlate)
    .output(FoundVehicles)
    .query(query(findByPlate)),
});
