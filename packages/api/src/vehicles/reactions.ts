import { reaction } from '../facts.ts';
import type { VehiclePorts } from './ports.ts';
import { followCustomer } from './use-cases/follow-customer.ts';
import { forgetDriver } from './use-cases/forget-driver.ts';

export const vehicleReactions = [
  reaction('vehicles.merged', ['customer/merged'], (ports: VehiclePorts, { customerId, into }, actor) =>
    followCustomer(ports)({ from: customerId, into }, actor),
  ),
  reaction('vehicles.erased', ['customer/erased'], (ports: VehiclePorts, { customerId }, actor) =>
    forgetDriver(ports)({ customerId }, actor),
  ),
];
