export { vehicleAccess } from './access.ts';
export { type Description, Driver, type NewDriver } from './driver.ts';
export { type VehicleFailure, vehicleFailures } from './failures.ts';
export { forgetDriver, handOver } from './handover.ts';
export { normalisePlate, plateLooks } from './plate.ts';
export { type Car, type Plate, Vehicle, type VehicleChange, type VehicleFact } from './vehicle.ts';
export { vehicleShown } from './shown.ts';
