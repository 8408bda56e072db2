import { Customer } from '@bling/domain/customers';
import type { Instant, SizeClass } from '@bling/domain/kernel';
import type { Ports } from '@bling/api/ports';
import { Vehicle } from '@bling/domain/vehicles';
import { idFor } from '../ids.ts';
import { plant } from '../seeding.ts';
import { chanceOf } from './chance.ts';

const FIRST = ['Ana', 'Rui', 'Eva', 'Nuno', 'Inês', 'Tiago', 'Marta', 'João', 'Sofia', 'Pedro', 'Lia', 'Hugo'] as const;
const LAST = [
  'Silva',
  'Costa',
  'Reis',
  'Lima',
  'Dias',
  'Melo',
  'Pinto',
  'Rocha',
  'Vaz',
  'Nunes',
  'Faria',
  'Cruz',
] as const;
type Model = readonly [make: string, model: string, size: SizeClass];
const CARS: readonly [Model, ...Model[]] = [
  ['Renault', 'Clio', 'compact'],
  ['Fiat', '500', 'compact'],
  ['Volkswagen', 'Golf', 'standard'],
  ['Seat', 'Leon', 'standard'],
  ['Volvo', 'XC60', 'large'],
  ['Peugeot', '5008', 'large'],
  ['Ford', 'Transit', 'oversized'],
];
const LETTERS = 'ABCDEFGHJKLMNPRSTUVXZ';

export type Citizen = {
  readonly customerId: string;
  readonly vehicleId: string;
  readonly size: SizeClass;
  readonly plate: string;
  /** How often they come against the others; members come each week. */
  readonly zeal: number;
};

/** One of the city, always the same by their number. */
export const citizen = (number: number): Citizen => {
  const chance = chanceOf(`citizen ${number}`);
  const [, , size] = chance.pick(CARS);
  const letter = () => LETTERS.charAt(chance.upTo(LETTERS.length));
  const plate = `${letter()}${letter()}${String(number).padStart(4, '0')}`;
  const isMember = chance.part() < 0.12;
  const of = (what: string) => idFor(`city ${what} ${number}`);
  return {
    customerId: of('customer'),
    vehicleId: of('car'),
    size,
    plate,
    zeal: isMember ? 12 : 0.3 + 2 / (1 + chance.upTo(20)),
  };
};

/** Plants them with their cars; those that are there stay as they are. */
export const plantCitizen = async ({ customers, vehicles }: Ports, number: number, at: Instant): Promise<Citizen> => {
  const known = citizen(number);
  const chance = chanceOf(`citizen ${number}`);
  const [make, model, sizeClass] = chance.pick(CARS);
  const name = `${FIRST[number % FIRST.length] ?? FIRST[0]} ${LAST[Math.floor(number / FIRST.length) % LAST.length] ?? LAST[0]}`;
  const { customerId, vehicleId, plate } = known;
  await plant(customers, customerId, () => ({
    ok: true,
    value: Customer.create(
      { id: customerId, userId: null, name, phone: `+3519${String(20_000_000 + number)}`, email: null },
      at,
    ),
  }));
  await plant(vehicles, idFor(`city vehicle ${number}`), () =>
    Vehicle.register(
      { id: idFor(`city vehicle ${number}`), plate, country: 'PT' },
      {
        id: vehicleId,
        customerId,
        isDefault: true,
        description: { make, model, year: null, colour: null, sizeClass, notes: null },
      },
      at,
    ),
  );
  return known;
};
