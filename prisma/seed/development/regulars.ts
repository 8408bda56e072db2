import type { Ports } from '@bling/api/ports';
import { Customer } from '@bling/domain/customers';
import { ok, type SizeClass } from '@bling/domain/kernel';
import { Vehicle } from '@bling/domain/vehicles';
import { idFor } from '../ids.ts';
import { plant } from '../seeding.ts';
import { DEMO_CUSTOMER } from './accounts.ts';

type Car = {
  readonly make: string;
  readonly model: string;
  readonly colour: string;
  readonly plate: string;
  readonly sizeClass: SizeClass;
};
type Regular = {
  readonly customerId: string;
  readonly vehicleId: string;
  readonly name: string;
  readonly phone: string;
  readonly car: Car;
};

const regular = (name: string, phone: string, car: Car): Regular => ({
  customerId: idFor(`customer ${name}`),
  vehicleId: idFor(`car ${car.plate}`),
  name,
  phone,
  car,
});

/** People who come again and again, for the counter to know. */
export const regulars = [
  regular('Inês Duarte', '+351 911 220 418', {
    make: 'Renault',
    model: 'Clio',
    colour: 'white',
    plate: '21AF07',
    sizeClass: 'compact',
  }),
  regular('Rui Tavares', '+351 936 118 204', {
    make: 'Volvo',
    model: 'V60',
    colour: 'dark blue',
    plate: '48TZ91',
    sizeClass: 'large',
  }),
  regular('Sofia Brandão', '+351 917 554 310', {
    make: 'Mini',
    model: 'Cooper',
    colour: 'white',
    plate: '09MN55',
    sizeClass: 'compact',
  }),
  regular('Hugo Leal', '+351 964 802 771', {
    make: 'Toyota',
    model: 'Corolla',
    colour: 'silver',
    plate: '63BB18',
    sizeClass: 'standard',
  }),
  regular('Marta Queirós', '+351 913 667 092', {
    make: 'BMW',
    model: 'X3',
    colour: 'black',
    plate: '77QL30',
    sizeClass: 'large',
  }),
  regular('Paulo Rocha', '+351 928 431 556', {
    make: 'Ford',
    model: 'Transit',
    colour: 'grey',
    plate: '85HD44',
    sizeClass: 'oversized',
  }),
] as const;

const client: Omit<Regular, 'name' | 'phone'> = {
  customerId: DEMO_CUSTOMER,
  vehicleId: idFor('car 30RT66'),
  car: { make: 'Peugeot', model: '308 SW', colour: 'dark blue', plate: '30RT66', sizeClass: 'large' },
};

const plantCar = (ports: Ports, { customerId, vehicleId, car: { plate, ...car } }: Omit<Regular, 'name' | 'phone'>) => {
  const id = idFor(`vehicle ${plate}`);
  const description = { ...car, year: 2021, notes: null };
  const driver = { id: vehicleId, customerId, isDefault: true, description };
  return plant(ports.vehicles, id, () => Vehicle.register({ id, plate, country: 'PT' }, driver, ports.now()));
};

export const plantRegulars = async (ports: Ports): Promise<void> => {
  for (const one of regulars) {
    const details = { id: one.customerId, userId: null, name: one.name, phone: one.phone, email: null };
    await plant(ports.customers, one.customerId, () => ok(Customer.create(details, ports.now())));
    await plantCar(ports, one);
  }
  await plantCar(ports, client);
};
