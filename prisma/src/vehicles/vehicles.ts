import type { Vehicles } from '@bling/api/ports';
import type { VehicleId } from '@bling/domain/kernel';
import { plateLooks, type Vehicle, type VehicleFact } from '@bling/domain/vehicles';
import type { Driver as DriverRow, Vehicle as Row } from '../../generated/client.ts';
import { dateOrNull, instantOf, instantOrNull, saving, stored, type Transaction } from '../transaction.ts';

type Whole = Row & { readonly drivers: readonly DriverRow[] };

const toVehicle = ({ drivers, plateLooks: _, updatedAt: __, ...row }: Whole): Vehicle => ({
  ...row,
  sizeClass: stored(row.sizeClass),
  drivers: drivers.map(({ customerId, isDefault }) => ({ customerId, isDefault })),
  createdAt: instantOf(row.createdAt),
  removedAt: instantOrNull(row.removedAt),
});

const toRow = ({ drivers: _, createdAt, removedAt, ...vehicle }: Vehicle) => ({
  ...vehicle,
  plateLooks: vehicle.plate === null ? null : plateLooks(vehicle.plate),
  createdAt: new Date(createdAt),
  removedAt: dateOrNull(removedAt),
});

const withDrivers = { drivers: { orderBy: { createdAt: 'asc' } } } as const;
const only = { live: { removedAt: null }, removed: { removedAt: { not: null } }, all: {} } as const;

/** A car as others print it. */
export type Car = Pick<Vehicle, 'make' | 'model' | 'colour' | 'plate'>;
export type VehiclesAdapter = Vehicles & {
  readonly cars: (ids: readonly VehicleId[]) => Promise<ReadonlyMap<VehicleId, Car>>;
};

export const prismaVehicles = (transaction: Transaction): VehiclesAdapter => {
  const { prisma } = transaction;
  const save = saving<Vehicle, VehicleFact>(transaction, {
    kind: 'vehicle',
    create: (next) => prisma.vehicle.create({ data: toRow(next) }),
    update: async (next, version) =>
      (await prisma.vehicle.updateMany({ where: { id: next.id, version }, data: toRow(next) })).count,
  });
  const keepDrivers = async ({ id: vehicleId, drivers }: Vehicle): Promise<void> => {
    const here = drivers.map(({ customerId }) => customerId);
    await prisma.driver.deleteMany({ where: { vehicleId, customerId: { notIn: here } } });
    for (const { customerId, isDefault } of drivers)
      await prisma.driver.upsert({
        where: { vehicleId_customerId: { vehicleId, customerId } },
        create: { vehicleId, customerId, isDefault },
        update: { isDefault },
      });
  };

  return {
    find: async (id) => {
      const row = await prisma.vehicle.findUnique({ where: { id }, include: withDrivers });
      return row && toVehicle(row);
    },
    save: async (change) => {
      await save(change);
      if (change.facts.some(({ type }) => type !== 'vehicle/updated')) await keepDrivers(change.next);
    },
    ofCustomer: async (customerId, which) => {
      const rows = await prisma.vehicle.findMany({
        where: { ...only[which], drivers: { some: { customerId } } },
        include: withDrivers,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: 200,
      });
      return rows.map(toVehicle);
    },
    byPlate: async (plate, country) => {
      const row = await prisma.vehicle.findFirst({ where: { plate, country, removedAt: null }, include: withDrivers });
      return row && toVehicle(row);
    },
    looksLike: async (plate, limit) => {
      const rows = await prisma.vehicle.findMany({
        where: { plateLooks: plateLooks(plate), removedAt: null },
        include: withDrivers,
        orderBy: { id: 'asc' },
        take: limit,
      });
      return rows.map(toVehicle);
    },
    wasDrivenBy: async (vehicleId, customerId) => (await prisma.driver.count({ where: { vehicleId, customerId } })) > 0,
    cars: async (ids) => {
      const rows = await prisma.vehicle.findMany({
        where: { id: { in: [...new Set(ids)] } },
        select: { id: true, make: true, model: true, colour: true, plate: true },
      });
      return new Map(rows.map(({ id, ...car }) => [id, car]));
    },
  };
};
