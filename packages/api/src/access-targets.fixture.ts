import { type IdentityBasic, identityBasics } from '@bling/domain/identity';
import type { Owned } from '@bling/domain/kernel';
import type { AnyProcedure } from '@trpc/server';
import type { access } from './access.ts';
import type { appRouter } from './router.ts';

/** Something of everything that can be owned, by one customer and at one site. */
export type Row = {
  readonly siteId: string;
  readonly customerId: string;
  readonly bookingId: string;
  readonly bookingNumber: string;
  readonly vehicleId: string;
  readonly addressId: string;
  readonly fleetId: string;
  readonly waitlistId: string;
  readonly walkInId: string;
  readonly planId: string;
  readonly disruptionId: string;
  readonly bayId: string;
  readonly staffId: string;
  /** The account of that person. */
  readonly staffUserId: string;
  readonly shiftId: string;
  readonly timeOffId: string;
  readonly clockEntryId: string;
  readonly teamId: string;
  readonly assetId: string;
  readonly closureId: string;
  readonly categoryId: string;
  readonly serviceId: string;
  readonly addOnId: string;
  readonly bundleId: string;
  readonly ruleId: string;
  readonly couponId: string;
  /** Whoever the row is of is signed in there, and has this passkey. */
  readonly sessionId: string;
  readonly passkeyId: string;
  readonly userId: string;
  /** Someone who works at the site. */
  readonly colleagueId: string;
  readonly deviceId: string;
  readonly keyId: string;
};
export const address = {
  lines: ['Rua Um 1'],
  postcode: '1000-001',
  city: 'Lisboa',
  country: 'PT',
  position: null,
  accessNote: null,
  water: true,
  power: false,
};

export const bundleOf = (serviceIds: string[]) => ({
  description: '',
  order: 1,
  serviceIds,
  basisPoints: 1000,
  channels: ['web' as const],
});

export const car = () => ({
  make: 'Renault',
  model: 'Clio',
  year: 2019,
  colour: null,
  plate: null,
  country: 'PT',
  sizeClass: 'compact' as const,
  notes: null,
});

/** How a procedure reaches a row, and by which of its ids it is owned. */
export type Target = {
  readonly input: (row: Row) => object;
  readonly owned: (row: Row) => Owned;
  /** Of a list: whether it shows the row. */
  readonly idShown?: (row: Row) => string;
};

const all = () => ({});
const ofCustomer = ({ customerId }: Row): Owned => ({ customerId });
const ofSite = ({ siteId }: Row): Owned => ({ siteId });
const ofBoth = ({ customerId, siteId }: Row): Owned => ({ customerId, siteId });
const ofStaff = ({ siteId, staffUserId: userId }: Row): Owned => ({ siteId, userId });
const ofUser = ({ userId }: Row): Owned => ({ userId });
const colleague = { input: ({ colleagueId: userId }: Row) => ({ userId }), owned: ofSite };
const person = (more: object = {}): Target => ({
  input: ({ staffId }) => ({ staffId, ...more }),
  owned: ofStaff,
});
const timeOff: Target = { input: ({ timeOffId }) => ({ timeOffId }), owned: ofStaff };
const january: Target = {
  input: ({ siteId }) => ({ siteId, from: '2038-01-01', to: '2038-01-31' }),
  owned: ofSite,
};
const move = { input: ({ bookingId: id }: Row) => ({ id }), owned: ofBoth };
const ofBay = (more: object) => ({ input: ({ bayId }: Row) => ({ bayId, ...more }), owned: ofSite });
const menu = (input: Target['input']): Target => ({ input, owned: all });
const garage = { input: ({ customerId, vehicleId }: Row) => ({ customerId, vehicleId }), owned: ofCustomer };
export const fleet = { termsDays: 30, creditLimit: { amount: 100_000, currency: 'EUR' }, statementDay: 1 };
const queued = (more: object): Target => ({ input: ({ walkInId }) => ({ walkInId, ...more }), owned: ofSite });
const waiting: Target = { input: ({ waitlistId }) => ({ waitlistId }), owned: ofBoth };
const recurring = (more: object): Target => ({ input: ({ planId }) => ({ planId, ...more }), owned: ofBoth });
const befalling = ({ siteId, bayId }: Row) => ({ siteId, kind: 'bay-down', resourceIds: [bayId], span });
const price = { amount: 1000, currency: 'EUR' };
const span = { start: '2038-02-01T00:00:00.000Z', end: '2038-02-02T00:00:00.000Z' };
const item = { description: '', order: 1, price, minutes: 10, bySize: {} };
const later = { startsAt: '2026-11-25T10:00:00.000Z', size: 'compact' };
const site = {
  name: 'Site',
  zone: 'UTC',
  address: { lines: ['Rua Um 1'], postcode: '1000', city: 'Lisboa', country: 'PT' },
  hours: [],
  exceptions: [],
  currency: 'EUR',
  taxMode: 'inclusive',
  taxRounding: 'line',
  settings: {},
};

const { exceptions: _, settings: __, ...firstSite } = site;

type Paths<R, P extends string = ''> = {
  [K in keyof R & string]: R[K] extends AnyProcedure ? `${P}${K}` : Paths<R[K], `${P}${K}.`>;
}[keyof R & string];
/** What the table guards: every procedure that it does not call public. */
type Guarded = Exclude<Paths<typeof appRouter._def.record>, PublicIn<typeof access>>;
type PublicIn<T> = { [P in keyof T & string]: T[P] extends 'public' ? P : never }[keyof T & string];

/** Every guarded procedure, or this does not compile. */
const effect = { by: 'percent' as const, direction: 'down' as const, basisPoints: 1000 };
export const couponAt = (siteId: string, code: string) => ({ code, name: 'Coupon', effect, siteIds: [siteId] });
export const ruleAt = (siteIds: readonly string[]) => ({
  kind: 'promo' as const,
  name: 'Rule',
  conditions: { siteIds: [...siteIds] },
  effect,
});
const past = { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' };

const everyTarget = {
  'customers.list': { input: all, owned: ofCustomer, idShown: ({ customerId }) => customerId },
  'customers.get': { input: ofCustomer, owned: ofCustomer },
  'customers.create': menu(() => ({ name: 'Eva', phone: '+351 911 111 111' })),
  'customers.update': { input: ({ customerId }) => ({ customerId, version: 1 }), owned: ofCustomer },
  'customers.addresses.list': { input: ofCustomer, owned: ofCustomer },
  'customers.addresses.add': { input: ({ customerId }) => ({ customerId, address }), owned: ofCustomer },
  'customers.addresses.update': {
    input: ({ customerId, addressId }) => ({ customerId, addressId, address }),
    owned: ofCustomer,
  },
  'customers.addresses.remove': {
    input: ({ customerId, addressId }) => ({ customerId, addressId }),
    owned: ofCustomer,
  },
  'customers.consents.set': {
    input: ({ customerId }) => ({ customerId, purpose: 'photos', given: true, wording: '1' }),
    owned: ofCustomer,
  },
  'customers.merge': menu(({ customerId }) => ({
    keep: { customerId, version: 1 },
    drop: { customerId, version: 1 },
  })),
  'customers.claim': { input: ofCustomer, owned: ofCustomer },
  'customers.export': { input: ofCustomer, owned: ofCustomer },
  'customers.erase': { input: ofCustomer, owned: ofCustomer },
  'customers.import': menu(() => ({
    dryRun: true,
    rows: [{ reference: '1', name: 'Eva', phone: '+351 911 111 111' }],
  })),
  'customers.fleets.list': menu(all),
  'customers.fleets.get': menu(({ fleetId }) => ({ fleetId })),
  'customers.fleets.create': menu(({ customerId, fleetId }) => ({
    ...fleet,
    name: `New ${fleetId}`,
    contactId: customerId,
  })),
  'customers.fleets.update': menu(({ fleetId }) => ({ fleetId, version: 1 })),
  'vehicles.register': { input: ({ customerId }) => ({ customerId, ...car() }), owned: ofCustomer },
  'vehicles.update': { ...garage, input: (row) => ({ ...garage.input(row), version: 1 }) },
  'vehicles.setDefault': garage,
  'vehicles.remove': garage,
  'vehicles.restore': garage,
  'vehicles.list': { input: ofCustomer, owned: ofCustomer },
  'vehicles.transfer': menu(({ customerId, vehicleId }) => ({
    customerId,
    vehicleId,
    toCustomerId: customerId,
  })),
  'vehicles.claim': menu(({ customerId }) => ({ customerId, plate: '!!', country: 'PT' })),
  'vehicles.import': menu(() => ({
    dryRun: true,
    rows: [{ reference: '1', customer: 'x', plate: 'AA1', country: 'PT', make: 'A', model: 'B', sizeClass: 'compact' }],
  })),
  'vehicles.byPlate': menu(() => ({ plate: 'AA1234' })),
  'catalog.categories.create': menu(({ siteId }) => ({ name: `Category ${siteId}` })),
  'catalog.categories.update': menu(({ categoryId }) => ({ categoryId, version: 1 })),
  'catalog.categories.remove': menu(({ categoryId }) => ({ categoryId })),
  'catalog.services.import': menu(() => ({
    dryRun: true,
    currency: 'EUR',
    rows: [{ reference: '1', category: 'New', name: 'Wash', price: 1000, minutes: 30 }],
  })),
  'catalog.services.create': menu(({ categoryId }) => ({
    ...item,
    categoryId,
    name: 'Wash',
    includes: [],
    channels: ['web'],
    bufferBefore: 0,
    bufferAfter: 0,
    bayKinds: [],
    equipment: [],
    isPopular: false,
    guarantee: 'none',
  })),
  'catalog.services.update': menu(({ serviceId }) => ({ serviceId, version: 1 })),
  'catalog.services.deactivate': menu(({ serviceId }) => ({ serviceId })),
  'catalog.addOns.create': menu(() => ({ ...item, name: 'Wax', appliesTo: 'all' })),
  'catalog.addOns.update': menu(({ addOnId }) => ({ addOnId, version: 1 })),
  'catalog.addOns.deactivate': menu(({ addOnId }) => ({ addOnId })),
  'catalog.bundles.create': menu(({ serviceId }) => ({ ...bundleOf([serviceId, serviceId]), name: 'Twice' })),
  'catalog.bundles.update': menu(({ bundleId }) => ({ bundleId, version: 1 })),
  'catalog.bundles.deactivate': menu(({ bundleId }) => ({ bundleId })),
  'facilities.setup': menu(() => ({
    site: { ...firstSite, code: 'ONE' },
    bays: [{ name: 'Bay 1', kind: 'hand', maxSize: 'large' }],
    services: [{ name: 'Wash', price: 1000, minutes: 30 }],
    policy: {},
  })),
  'facilities.setupNeeded': menu(all),
  'facilities.sites.create': menu(() => ({ ...site, code: 'NEW' })),
  'facilities.sites.update': { input: ({ siteId }) => ({ siteId, version: 1 }), owned: ofSite },
  'facilities.bays.list': { input: ofSite, owned: ofSite },
  'facilities.bays.create': {
    input: ({ siteId }) => ({ siteId, number: 999, name: 'Bay', kind: 'hand', maxSize: 'large', equipment: [] }),
    owned: ofSite,
  },
  'facilities.bays.update': ofBay({ version: 1 }),
  'facilities.bays.setStatus': ofBay({ status: 'maintenance' }),
  'facilities.teams.list': { input: ofSite, owned: ofSite },
  'facilities.teams.create': {
    input: ({ siteId }) => ({ siteId, name: 'New van', base: { lat: 38.7, lng: -9.1 }, equipment: [] }),
    owned: ofSite,
  },
  'facilities.teams.update': { input: ({ teamId }) => ({ teamId, version: 1 }), owned: ofSite },
  'facilities.teams.setStatus': { input: ({ teamId }) => ({ teamId, status: 'maintenance' }), owned: ofSite },
  'facilities.equipment.list': { input: ofSite, owned: ofSite },
  'facilities.equipment.create': {
    input: ({ siteId }) => ({ siteId, kind: 'polisher', label: 'New polisher' }),
    owned: ofSite,
  },
  'facilities.equipment.update': { input: ({ assetId }) => ({ assetId, version: 1 }), owned: ofSite },
  'facilities.equipment.setStatus': { input: ({ assetId }) => ({ assetId, status: 'maintenance' }), owned: ofSite },
  'staff.list': { input: ofSite, owned: ofSite },
  'staff.get': person(),
  'staff.hire': {
    input: ({ siteId }) => ({
      fullName: 'Eva',
      siteIds: [siteId],
      role: 'Washer',
      skills: [],
      hourlyRate: price,
      hiredOn: '2026-11-01',
    }),
    owned: ofSite,
  },
  'staff.update': person({ version: 1 }),
  'staff.terminate': person(),
  'staff.openWork': person(),
  'staff.documents.put': person({ kind: 'licence', required: true, expiresAt: span.start }),
  'staff.documents.remove': person({ kind: 'licence' }),
  'staff.rota.get': {
    input: ({ siteId }) => ({ siteId, date: '2038-01-04' }),
    owned: ofStaff,
    idShown: ({ shiftId }) => shiftId,
  },
  'staff.rota.put': {
    input: ({ siteId, staffId }) => ({ siteId, staffId, date: '2038-03-01', starts: '08:00', ends: '12:00' }),
    owned: ofSite,
  },
  'staff.rota.remove': { input: ({ shiftId }) => ({ shiftId }), owned: ofSite },
  'staff.rota.copyWeek': {
    input: ({ siteId }) => ({ siteId, from: '2038-01-04', to: '2038-01-11' }),
    owned: ofSite,
  },
  'staff.rota.publish': { input: ({ siteId }) => ({ siteId, date: '2038-01-04' }), owned: ofSite },
  'staff.timeOff.list': { ...january, owned: ofStaff, idShown: ({ timeOffId }) => timeOffId },
  'staff.timeOff.request': person({ from: '2038-04-01', to: '2038-04-02', kind: 'vacation', reason: 'The sea' }),
  'staff.timeOff.cancel': timeOff,
  'staff.timeOff.approve': timeOff,
  'staff.timeOff.reject': timeOff,
  'staff.clock.present': { input: ofSite, owned: ofSite },
  'staff.clock.in': { input: ({ siteId, staffId }) => ({ siteId, staffId }), owned: ofStaff },
  'staff.clock.out': person(),
  'staff.clock.list': january,
  'staff.clock.correct': {
    input: ({ clockEntryId }) => ({ clockEntryId, version: 1, inAt: span.start, outAt: span.end }),
    owned: ofSite,
  },
  'staff.utilisation': january,
  'staff.payroll': january,
  'facilities.closures.list': { input: ({ siteId }) => ({ siteId, from: span.start, to: span.end }), owned: ofSite },
  'facilities.closures.create': {
    input: ({ siteId }) => ({ siteId, span, reason: 'Storm', kind: 'closure' }),
    owned: ofSite,
  },
  'facilities.closures.remove': { input: ({ closureId }) => ({ closureId }), owned: ofSite },
  'bookings.create': {
    input: ({ siteId, customerId, serviceId }) => ({ ...later, siteId, customerId, serviceIds: [serviceId] }),
    owned: ofBoth,
  },
  'bookings.import': {
    input: ({ siteId }) => ({
      siteId,
      dryRun: true,
      rows: [{ reference: '1', customer: 'x', size: 'compact', services: ['A'], date: '2030-01-01', time: '10:00' }],
    }),
    owned: ofSite,
  },
  'bookings.confirm': move,
  'bookings.checkIn': move,
  'bookings.start': move,
  'bookings.complete': { ...move, input: ({ bookingId: id }) => ({ id, outcomes: [] }) },
  'bookings.cancel': move,
  'bookings.markNoShow': move,
  'bookings.reschedule': { ...move, input: ({ bookingId: id }) => ({ id, startsAt: later.startsAt }) },
  'bookings.undo': move,
  'bookings.inspect': { ...move, input: ({ bookingId: id }) => ({ id, size: 'large', soil: 'heavy' }) },
  'bookings.addService': { ...move, input: ({ bookingId: id, serviceId }) => ({ id, serviceId }) },
  'bookings.removeService': { ...move, input: ({ bookingId: id, serviceId }) => ({ id, serviceId }) },
  'bookings.assign': move,
  'bookings.swap': { ...move, input: ({ bookingId: id }) => ({ id, otherId: id }) },
  'bookings.tellDelay': { ...move, input: ({ bookingId: id }) => ({ id, beginsAt: later.startsAt }) },
  'bookings.depart': move,
  'bookings.arrive': move,
  'bookings.waiveFee': { ...move, input: ({ bookingId: id }) => ({ id, reason: 'goodwill' }) },
  'bookings.rate': { ...move, input: ({ bookingId: id }) => ({ id, stars: 5 }) },
  'bookings.ticket': move,
  'bookings.get': move,
  'bookings.feePreview': move,
  'bookings.list': { input: all, owned: ofBoth, idShown: ({ bookingId }) => bookingId },
  'bookings.search': {
    input: ({ bookingNumber: text }) => ({ text }),
    owned: ofBoth,
    idShown: ({ bookingId }) => bookingId,
  },
  'bookings.listByCustomer': { input: ofCustomer, owned: ofBoth, idShown: ({ bookingId }) => bookingId },
  'identity.sessions.revoke': { input: ({ sessionId }) => ({ sessionId }), owned: ofUser },
  'identity.passkeys.remove': { input: ({ passkeyId }) => ({ passkeyId }), owned: ofUser },
  'identity.users.list': { input: all, owned: ofSite, idShown: ({ colleagueId }) => colleagueId },
  'identity.users.get': colleague,
  'identity.users.update': colleague,
  'identity.users.setRoles': { ...colleague, input: ({ colleagueId: userId }) => ({ userId, roles: [] }) },
  'identity.users.suspend': colleague,
  'identity.users.reinstate': colleague,
  'identity.users.unlock': colleague,
  'identity.users.endSessions': colleague,
  'identity.roles.list': menu(all),
  'identity.roles.create': menu(() => ({ name: 'night-shift', grants: [] })),
  'identity.roles.update': menu(() => ({ name: 'washer', version: 1 })),
  'identity.roles.remove': menu(() => ({ name: 'washer' })),
  'identity.apiKeys.list': menu(all),
  'identity.apiKeys.issue': menu(() => ({
    name: 'Fleet',
    permissions: ['bookings.list'],
    siteIds: null,
    expiresAt: null,
  })),
  'identity.apiKeys.rotate': menu(({ keyId }) => ({ keyId })),
  'identity.apiKeys.revoke': menu(({ keyId }) => ({ keyId })),
  'identity.devices.list': { input: all, owned: ofSite, idShown: ({ deviceId }) => deviceId },
  'identity.devices.pair': {
    input: ({ siteId }) => ({ siteId, name: 'Tablet', kind: 'counter', keep: 'body' }),
    owned: ofSite,
  },
  'identity.devices.unpair': { input: ({ deviceId }) => ({ deviceId }), owned: ofSite },
  'identity.security.get': menu(all),
  'identity.security.set': menu(() => ({ adminsNeedSecondFactor: false })),
  'identity.impersonation.start': menu(({ colleagueId: userId }) => ({ userId, reason: 'Asked for help' })),
  'bookings.board': { input: ofSite, owned: ofSite },
  'walkins.arrive': {
    input: ({ siteId, serviceId }) => ({ siteId, serviceIds: [serviceId], plate: 'ZZ99ZZ' }),
    owned: ofSite,
  },
  'walkins.enqueue': queued({ place: 'first' }),
  'walkins.callUp': queued({}),
  'walkins.skip': queued({}),
  'walkins.start': queued({}),
  'walkins.complete': queued({}),
  'walkins.cancel': queued({ reason: 'Too muddy' }),
  'walkins.leave': queued({}),
  'scheduling.waitlist.join': {
    input: ({ siteId, customerId, serviceId }) => ({
      siteId,
      customerId,
      serviceIds: [serviceId],
      size: 'compact',
      window: span,
    }),
    owned: ofBoth,
  },
  'scheduling.waitlist.leave': waiting,
  'scheduling.waitlist.accept': waiting,
  'scheduling.waitlist.list': {
    input: ({ siteId }) => ({ siteId }),
    owned: ofBoth,
    idShown: ({ waitlistId }) => waitlistId,
  },
  'scheduling.plans.create': {
    input: ({ siteId, customerId, serviceId }) => ({
      siteId,
      customerId,
      serviceIds: [serviceId],
      size: 'compact',
      recurrence: { everyWeeks: 1, weekday: 1, time: '10:00', from: '2038-02-01', times: 1 },
    }),
    owned: ofBoth,
  },
  'scheduling.plans.skip': recurring({ date: '2038-02-01' }),
  'scheduling.plans.shift': recurring({ date: '2038-02-01', startsAt: span.start }),
  'scheduling.plans.cancel': recurring({}),
  'scheduling.plans.list': { input: ({ siteId }) => ({ siteId }), owned: ofBoth, idShown: ({ planId }) => planId },
  'scheduling.disruption.plan': { input: befalling, owned: ofSite },
  'scheduling.disruption.carryOut': {
    input: (row) => ({ ...befalling(row), reason: 'The pump', changes: [] }),
    owned: ofSite,
  },
  'scheduling.disruption.lift': { input: ({ disruptionId }) => ({ disruptionId }), owned: ofSite },
  'scheduling.lostDemand': {
    input: ({ siteId }) => ({ siteId, from: '2026-11-01', to: '2026-11-30' }),
    owned: ofSite,
  },
  'scheduling.disruption.list': { input: ({ siteId }) => ({ siteId, span }), owned: ofSite },
  'audit.search': {
    input: ({ closureId: targetId }) => ({ targetId }),
    owned: ofSite,
    idShown: ({ closureId }) => closureId,
  },
  'audit.timeline': {
    input: ({ closureId: id }) => ({ kind: 'closure', id }),
    owned: ofSite,
    idShown: ({ closureId }) => closureId,
  },
  'audit.verifyChain': menu(all),
  'audit.parked': menu(all),
  'audit.replay': menu(({ bookingId: aggregateId }) => ({
    subscriber: 'customers.welcome',
    aggregate: 'booking',
    aggregateId,
  })),
  'bookings.boardChanges': { input: ofSite, owned: ofSite },
  'pricing.explain': {
    input: ({ siteId, serviceId }) => ({ siteId, serviceIds: [serviceId], size: 'compact' }),
    owned: ofSite,
  },
  'pricing.simulateRule': { input: ({ siteId }) => ({ siteId, ...ruleAt([siteId]), ...past }), owned: ofSite },
  'pricing.rules.list': { input: () => ({ inactive: true }), owned: ofSite, idShown: ({ ruleId }) => ruleId },
  'pricing.rules.create': { input: ({ siteId }) => ruleAt([siteId]), owned: ofSite },
  'pricing.rules.update': { input: ({ ruleId }) => ({ ruleId, version: 1, priority: 1 }), owned: ofSite },
  'pricing.rules.deactivate': { input: ({ ruleId }) => ({ ruleId }), owned: ofSite },
  'pricing.coupons.list': { input: all, owned: ofSite, idShown: ({ couponId }) => couponId },
  'pricing.coupons.create': {
    input: ({ siteId }) => couponAt(siteId, 'SPRING'),
    owned: ofSite,
  },
  'pricing.coupons.update': { input: ({ couponId }) => ({ couponId, version: 1, maxUses: 1 }), owned: ofSite },
  'pricing.coupons.deactivate': { input: ({ couponId }) => ({ couponId }), owned: ofSite },
  'pricing.taxes.list': menu(all),
  'pricing.taxes.set': menu(({ categoryId }) => ({ categoryId, basisPoints: 600 })),
  'pricing.taxes.remove': menu(({ categoryId }) => ({ categoryId })),
} satisfies Readonly<Record<Exclude<Guarded, IdentityBasic>, Target> & Partial<Record<IdentityBasic, Target>>>;
export const targets: Readonly<Record<string, Target>> = everyTarget;

/** One's own account: they take no row, so there is none of another to reach. */
export const ofOneself: readonly string[] = identityBasics.filter((permission) => !Object.hasOwn(targets, permission));
