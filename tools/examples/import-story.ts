import { idOf, type Step, type Told } from './told.ts';

type Slot = { readonly startsAt: string };
const slot = (told: Told): string => ((told.answer('scheduling.slots')['items'] ?? []) as Slot[])[14]?.startsAt ?? '';

const salted = (told: Told): unknown =>
  ((told.answer('catalog.services.import')['rows'] ?? []) as { readonly id: string }[])[0]?.id;

/** A house that comes from another system. */
export const importStory: Readonly<Record<string, Step>> = {
  'customers.import': {
    input: () => ({
      dryRun: false,
      rows: [
        { reference: 'old-7', name: 'Nuno Dias', phone: '+351 922 222 222' },
        { reference: 'old-8', name: 'Eva Lima', phone: '+351 911 111 111' },
      ],
    }),
  },
  'vehicles.import': {
    as: 'manager',
    input: () => ({
      dryRun: false,
      rows: [
        {
          reference: 'car-1',
          customer: 'old-7',
          plate: 'BB 02 YY',
          country: 'PT',
          make: 'Dacia',
          model: 'Sandero',
          sizeClass: 'compact',
        },
      ],
    }),
  },
  'vehicles.claim': {
    as: 'cashier',
    input: (told) => ({ customerId: idOf(told, 'customers.create'), plate: 'BB 02 YY', country: 'PT' }),
  },
  'vehicles.transfer': {
    as: 'cashier',
    input: (told) => ({
      customerId: idOf(told, 'customers.create'),
      vehicleId: idOf(told, 'vehicles.claim'),
      toCustomerId: told.answer('bookings.create')['customerId'],
    }),
  },
  'catalog.services.import': {
    input: () => ({
      dryRun: false,
      currency: 'EUR',
      rows: [{ reference: '1', category: 'Winter', name: 'Salt off', price: 1800, minutes: 25, largePrice: 2300 }],
    }),
  },
  'catalog.bundles.create': {
    input: (told) => ({
      name: 'Winter whole',
      description: '',
      order: 1,
      serviceIds: [told.id('ServiceId'), salted(told)],
      basisPoints: 1500,
      channels: ['web', 'counter'],
    }),
  },
  'catalog.bundles.update': {
    input: (told) => ({ bundleId: idOf(told, 'catalog.bundles.create'), version: 1, basisPoints: 1000 }),
  },
  'catalog.bundles.list': {},
  'catalog.bundles.deactivate': { input: (told) => ({ bundleId: idOf(told, 'catalog.bundles.create') }) },
  'bookings.import': {
    as: 'manager',
    input: (told) => ({
      siteId: told.id('SiteId'),
      dryRun: true,
      rows: [
        {
          reference: 'b-1',
          customer: 'old-7',
          plate: 'BB 02 YY',
          services: ['Salt off'],
          date: slot(told).slice(0, 10),
          time: slot(told).slice(11, 16),
        },
      ],
    }),
  },
};
