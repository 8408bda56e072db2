import type { PersonalData, Vehicles } from '@bling/api/ports';
import type { VehicleId } from '@bling/domain/kernel';
import {
  type Description,
  type Driver,
  plateLooks,
  type Vehicle,
  type VehicleFact,
  vehicleShown,
} from '@bling/domain/vehicles';
import type { Driver as DriverRow, Vehicle as Row } from '../../generated/client.ts';
import { dateOrNull, instantOf, instantOrNull, knowing, saving, stored, type Transaction } from '../transaction.ts';

type Whole = Row & { readonly drivers: readonly DriverRow[] };

const toDriver = (row: DriverRow): Driver => {
  const { id, version, customerId, isDefault, make, model, year, colour, sizeClass, notes, addedAt, leftAt } = row;
  return {
    id,
    version,
    customerId,
    isDefault,
    description: { make, model, year, colour, sizeClass: stored(sizeClass), notes },
    addedAt: instantOf(addedAt),
    leftAt: instantOrNull(leftAt),
  };
};
const toVehicle = ({ drivers, plateLooks: _, updatedAt: __, ...row }: Whole): Vehicle => ({
  ...row,
  drivers: drivers.map(toDriver),
  createdAt: instantOf(row.createdAt),
  removedAt: instantOrNull(row.removedAt),
});

const toRow = ({ drivers: _, createdAt, removedAt, ...vehicle }: Vehicle) => ({
  ...vehicle,
  plateLooks: vehicle.plate === null ? null : plateLooks(vehicle.plate),
  createdAt: new Date(createdAt),
  removedAt: dateOrNull(removedAt),
});
const driverRows = ({ id: vehicleId, drivers }: Vehicle) =>
  drivers.map(({ description, addedAt, leftAt, ...driver }, place) => ({
    ...driver,
    ...description,
    vehicleId,
    place,
    addedAt: new Date(addedAt),
    leftAt: dateOrNull(leftAt),
  }));

const withDrivers = { drivers: { orderBy: { place: 'asc' } } } as const;
const entry = { live: { leftAt: null }, removed: { leftAt: { not: null } } } as const;
/** More cars than any garage shows. */
const MOST = 500;

/** A car as others print it, in its driver's words. */
export type PrintedCar = Pick<Description, 'make' | 'model' | 'colour'> & Pick<Vehicle, 'plate'>;
export type VehiclesAdapter = Vehicles & {
  readonly entriesOf: PersonalData['cars'];
  /** The entries of cars whose plate has in it what looks like this. */
  readonly entriesLike: (looks: string, most: number) => Promise<readonly VehicleId[]>;
  readonly cars: (ids: readonly VehicleId[]) => Promise<ReadonlyMap<VehicleId, PrintedCar>>;
};

/** What others ask of a car: its entries, one driver each. */
const entriesOn = ({ prisma }: Transaction): Pick<VehiclesAdapter, 'entriesOf' | 'entriesLike' | 'cars'> => ({
  entriesOf: async (customerId, most) => {
    const rows = await prisma.driver.findMany({
      where: { customerId },
      include: { vehicle: { select: { plate: true, country: true } } },
      orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
      take: most,
    });
    return rows.map(({ vehicle, addedAt, leftAt, ...entry }) => ({
      ...entry,
      ...vehicle,
      addedAt: instantOf(addedAt),
      leftAt: instantOrNull(leftAt),
    }));
  },
  entriesLike: async (looks, take) => {
    const vehicle = { plateLooks: { contains: looks }, removedAt: null };
    return (await prisma.driver.findMany({ where: { vehicle }, select: { id: true }, take })).map(({ id }) => id);
  },
  cars: async (ids) => {
    const rows = await prisma.driver.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, make: true, model: true, colour: true, vehicle: { select: { plate: true } } },
    });
    return new Map(rows.map(({ id, vehicle, ...car }) => [id, { ...car, ...vehicle }]));
  },
});

export const prismaVehicles = (transaction: Transaction): VehiclesAdapter => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'vehicle');
  const save = saving<Vehicle, VehicleFact>(transaction, {
    kind: 'vehicle',
    shown: vehicleShown,
    create: (next) => prisma.vehicle.create({ data: toRow(next) }),
    update: async (next, version) =>
      (await prisma.vehicle.updateMany({ where: { id: next.id, version }, data: toRow(next) })).count,
  });
  /** The version of the vehicle's row guards them all. */
  const keepDrivers = async (vehicle: Vehicle): Promise<void> => {
    await prisma.driver.deleteMany({ where: { vehicleId: vehicle.id } });
    await prisma.driver.createMany({ data: driverRows(vehicle) });
  };
  const find = async (where: { readonly id: VehicleId }) => {
    const row = await prisma.vehicle.findUnique({ where, include: withDrivers });
    return known(row && toVehicle(row));
  };

  return {
    find: (id) => find({ id }),
    save: async (change) => {
      await save(change);
      await keepDrivers(change.next);
    },
    ofCar: async (id) => {
      const row = await prisma.driver.findUnique({ where: { id }, select: { vehicleId: true } });
      return row && find({ id: row.vehicleId });
    },
    ofCustomer: async (customerId, which) => {
      const rows = await prisma.vehicle.findMany({
        where: { drivers: { some: { customerId, ...entry[which] } } },
        include: withDrivers,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: MOST,
      });
      return rows.map(toVehicle);
    },
    byPlate: async (plate, country) => {
      const row = await prisma.vehicle.findFirst({ where: { plate, country, removedAt: null }, include: withDrivers });
      return known(row && toVehicle(row));
    },
    looksLike: async (plate, limit) => {
      const rows = await prisma.vehicle.findMany({
        where: { plateLooks: plateLooks(plate), removedAt: null },
        include: withDrivers,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(toVehicle);
    },
    ...entriesOn(transaction),
  };
};
