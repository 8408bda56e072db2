export { vehicleAccess } from './access.ts';
export { type VehicleFailure, vehicleFailures } from './failures.ts';
export { normalisePlate, plateLooks } from './plate.ts';
export { type Driver, Vehicle, type VehicleChange, type VehicleFact } from './vehicle.ts';
