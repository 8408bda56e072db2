import { HOUR, idOf, iso, type Step, type Told } from './told.ts';

const booking = (told: Told) => ({ id: idOf(told, 'bookings.create') });

/** A service that the booking does not have yet. */
const another = (told: Told): string => {
  const services = (told.answer('catalog.services.list')['items'] ?? []) as { id: string; name: string }[];
  return services.find(({ id }) => id !== told.id('ServiceId'))?.id ?? '';
};

/** A car that is here, from its check-in to what its owner thinks of the work. */
export const visitStory: Readonly<Record<string, Step>> = {
  'bookings.tellDelay': {
    as: 'cashier',
    input: (told) => ({
      ...booking(told),
      beginsAt: iso(Date.parse(String(told.answer('bookings.reschedule')['scheduledAt'])) + HOUR / 4),
    }),
  },
  'bookings.swap': {
    as: 'cashier',
    input: (told) => ({ ...booking(told), otherId: idOf(told, 'bookings.createAsGuest') }),
  },
  'bookings.checkIn': { as: 'cashier', input: booking },
  'bookings.inspect': {
    as: 'cashier',
    input: (told) => ({ ...booking(told), size: 'large', soil: 'heavy' }),
  },
  'bookings.addService': {
    as: 'cashier',
    input: (told) => ({ ...booking(told), serviceId: another(told) }),
  },
  'bookings.removeService': {
    as: 'cashier',
    input: (told) => ({ ...booking(told), serviceId: another(told) }),
  },
  'bookings.assign': { as: 'manager', input: booking },
  'bookings.ticket': { as: 'washer', input: booking },
  'bookings.start': { as: 'washer', input: booking },
  'bookings.complete': {
    as: 'washer',
    input: (told) => ({ ...booking(told), outcomes: [{ outcome: 'done' }] }),
  },
  'bookings.rate': { as: 'client', input: (told) => ({ ...booking(told), stars: 5 }) },
  'bookings.undo': { as: 'washer', input: booking },
};
