import { importStory } from './import-story.ts';
import { idOf, type Step, type Told } from './told.ts';

const clientOf = (told: Told): unknown => told.answer('bookings.create')['customerId'];
const imported = (told: Told): unknown =>
  ((told.answer('customers.import')['rows'] ?? []) as { readonly customerId: string }[])[0]?.customerId;

/** Customers and their cars: as the counter takes them down, and as they look after themselves. */
export const peopleStory: Readonly<Record<string, Step>> = {
  'vehicles.register': {
    as: 'client',
    input: () => ({
      make: 'Renault',
      model: 'Zoe',
      year: 2024,
      colour: 'white',
      plate: 'AA-01-ZZ',
      country: 'PT',
      sizeClass: 'compact',
      notes: null,
    }),
  },
  'vehicles.byPlate': { as: 'cashier', input: () => ({ plate: 'AA 01 ZZ' }) },
  'customers.create': { as: 'cashier', input: () => ({ name: 'Eva Lima', phone: '+351 911 111 111' }) },
  'customers.consents.set': {
    as: 'cashier',
    input: (told) => ({
      customerId: idOf(told, 'customers.create'),
      purpose: 'marketing_email',
      given: true,
      wording: '2026-11',
    }),
  },
  ...importStory,
  'customers.merge': {
    input: (told) => ({
      keep: { customerId: idOf(told, 'customers.create'), version: 2 },
      drop: { customerId: imported(told), version: 1 },
    }),
  },
  'customers.fleets.create': {
    input: (told) => ({
      name: 'Taxis do Rio',
      contactId: idOf(told, 'customers.create'),
      termsDays: 30,
      creditLimit: { amount: 250_000, currency: 'EUR' },
      statementDay: 1,
    }),
  },
  'customers.fleets.update': {
    input: (told) => ({ fleetId: idOf(told, 'customers.fleets.create'), version: 1, termsDays: 14 }),
  },
  'customers.update': {
    as: 'cashier',
    again: ['customers.create'],
    input: (told) => ({ customerId: idOf(told, 'customers.create'), version: 1, email: 'eva@example.com' }),
  },
  'customers.claim': { as: 'client', input: (told) => ({ customerId: clientOf(told) }) },
  'customers.export': { as: 'client', input: (told) => ({ customerId: clientOf(told) }) },
  'customers.erase': {
    as: 'admin',
    again: ['customers.create'],
    input: (told) => ({ customerId: idOf(told, 'customers.create') }),
  },
  'vehicles.setDefault': { as: 'client', input: (told) => ({ vehicleId: idOf(told, 'vehicles.register') }) },
  'vehicles.update': {
    as: 'client',
    input: (told) => ({ vehicleId: idOf(told, 'vehicles.register'), version: 1, colour: 'blue' }),
  },
  'vehicles.remove': { as: 'client', input: (told) => ({ vehicleId: idOf(told, 'vehicles.register') }) },
  'vehicles.restore': { as: 'client', input: (told) => ({ vehicleId: idOf(told, 'vehicles.register') }) },
};
