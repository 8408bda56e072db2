import type { Car } from '@bling/domain/vehicles';
import * as z from 'zod';
import { idOf, line, sizeClass, text } from '../kernel/contract.ts';

const detailsShape = {
  make: line(60),
  model: line(60),
  year: z.int().min(0).max(9999).nullable(),
  colour: line(40).nullable(),
  plate: z.string().trim().max(30).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .max(2)
    .meta({ description: 'ISO 3166-1 alpha-2 of the plate' }),
  sizeClass,
  notes: text(500).nullable(),
};

export const VehicleView = z.object({
  id: idOf('Vehicle'),
  version: z.int().min(0).max(1_000_000),
  make: z.string().max(60),
  model: z.string().max(60),
  year: z.int().min(0).max(9999).nullable(),
  colour: z.string().max(40).nullable(),
  plate: z.string().max(20).nullable(),
  country: z.string().max(2),
  sizeClass,
  notes: z.string().max(500).nullable(),
  isDefault: z.boolean(),
}) satisfies z.ZodType<
  Pick<
    Car,
    'id' | 'version' | 'make' | 'model' | 'year' | 'colour' | 'plate' | 'country' | 'sizeClass' | 'notes' | 'isDefault'
  >
>;

/** A client leaves `customerId` out: it is theirs. */
const owner = { customerId: idOf('Customer').optional() };
export const RegisterVehicle = z.strictObject({ ...owner, ...detailsShape });
export const UpdateVehicle = z.strictObject({
  ...owner,
  vehicleId: idOf('Vehicle'),
  version: z.int().min(1).max(1_000_000),
  ...z.strictObject(detailsShape).partial().shape,
});
export const VehicleRef = z.strictObject({ ...owner, vehicleId: idOf('Vehicle') });
export const ListVehicles = z.strictObject({ ...owner, removed: z.boolean().default(false) });
export const VehicleList = z.object({ items: z.array(VehicleView).max(200) });
export const ByPlate = z.strictObject({ plate: z.string().trim().min(2).max(30) });
export const FoundVehicles = z.object({
  items: z
    .array(
      z.object({
        ...VehicleView.shape,
        drivers: z.array(z.object({ customerId: idOf('Customer'), isDefault: z.boolean() })).max(50),
      }),
    )
    .max(20),
});

export const TransferVehicle = z.strictObject({
  customerId: idOf('Customer').meta({ description: 'Whose it was' }),
  vehicleId: idOf('Vehicle'),
  toCustomerId: idOf('Customer'),
});
export const ClaimVehicle = z.strictObject({
  customerId: idOf('Customer').meta({ description: 'Who came with the car' }),
  plate: z.string().trim().min(2).max(30),
  country: detailsShape.country,
});
