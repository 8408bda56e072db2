import type { AccessTable } from '../kernel/index.ts';

const customersAndCounter = { client: 'own', cashier: 'site', manager: 'site', admin: 'all' } as const;
const counter = { cashier: 'site', manager: 'site', admin: 'all' } as const;
const floor = { washer: 'site', cashier: 'site', manager: 'site', admin: 'all' } as const;

export const bookingAccess = {
  'bookings.create': customersAndCounter,
  'bookings.createAsGuest': 'public',
  'bookings.get': customersAndCounter,
  'bookings.list': counter,
  'bookings.search': counter,
  'bookings.listByCustomer': customersAndCounter,
  'bookings.feePreview': customersAndCounter,
  'bookings.cancel': customersAndCounter,
  'bookings.reschedule': customersAndCounter,
  /** Whoever holds the link holds the right. */
  'bookings.link.view': 'public',
  'bookings.link.cancel': 'public',
  'bookings.link.reschedule': 'public',
  'bookings.link.ics': 'public',
  'bookings.link.rate': 'public',
  'bookings.feed': 'public',
  'bookings.confirm': counter,
  'bookings.checkIn': floor,
  'bookings.start': floor,
  'bookings.complete': floor,
  'bookings.markNoShow': counter,
  'bookings.inspect': floor,
  'bookings.addService': customersAndCounter,
  'bookings.removeService': customersAndCounter,
  'bookings.assign': counter,
  'bookings.swap': counter,
  'bookings.tellDelay': counter,
  'bookings.depart': floor,
  'bookings.arrive': floor,
  /** Let a fee go that a cancellation or a no-show left. */
  'bookings.waiveFee': { manager: 'site', admin: 'all' },
  'bookings.rate': { client: 'own', admin: 'all' },
  'bookings.ticket': floor,
  'bookings.undo': floor,
  /** Take back another person's move, until the day is closed. */
  'bookings.undoAny': { manager: 'site', admin: 'all' },
  /** See what a job costs and how to reach its customer. */
  'bookings.seeTotals': { client: 'own', ...counter },
  'bookings.board': floor,
  'bookings.boardChanges': floor,
  'bookings.import': { manager: 'site', admin: 'all' },
  'bookings.expire': 'system',
} as const satisfies AccessTable;
