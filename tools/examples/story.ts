import { visitStory } from './visit-story.ts';
import { counterStory } from './counter-story.ts';
import { peopleStory } from './people-story.ts';
import { staffStory } from './staff-story.ts';
import { HOUR, idOf, iso, type Step, type Told } from './told.ts';

const VISITOR = '01930000-0000-7000-8000-0000000000aa';

type Slot = { readonly startsAt: string };
const slotAt = (told: Told, at: number): string =>
  ((told.answer('scheduling.slots')['items'] ?? []) as Slot[])[at]?.startsAt ?? '';
const order = (told: Told, at: number) => ({
  siteId: told.id('SiteId'),
  serviceIds: [told.id('ServiceId')],
  size: 'standard',
  startsAt: slotAt(told, at),
});
const soon = (told: Told) => ({ from: iso(told.now + 12 * HOUR), to: iso(told.now + 84 * HOUR) });
const period = (told: Told) => ({ from: iso(told.now - 30 * 24 * HOUR), to: iso(told.now) });
type Occurrence = { readonly date: string; readonly startsAt: string };
const occurrence = (told: Told, at: number): Occurrence =>
  (told.answer('scheduling.plans.create')['occurrences'] as Occurrence[])[at] ?? { date: '', startsAt: '' };
const planDate = (told: Told, at: number) => ({
  planId: idOf(told, 'scheduling.plans.create'),
  date: occurrence(told, at).date,
});
/** A time at which nobody works: there is nothing free, so one may wait. */
const lastNight = (told: Told) => {
  const midnight = `${iso(told.now + 48 * HOUR).slice(0, 10)}T01:00:00.000Z`;
  return { start: midnight, end: midnight.replace('T01', 'T02') };
};
const befallen = (told: Told) => ({
  siteId: told.id('SiteId'),
  kind: 'storm',
  resourceIds: [],
  span: { start: iso(told.now + 200 * HOUR), end: iso(told.now + 203 * HOUR) },
});
const wayOut = (told: Told): unknown =>
  ((told.answer('scheduling.disruption.plan')['ways'] ?? []) as { readonly changes: unknown }[])[0]?.changes;
type Listed = { readonly id: string; readonly username: string | null };
const userOf = (told: Told, name: string): unknown =>
  ((told.answer('identity.users.list')['items'] ?? []) as Listed[]).find(({ username }) => username === name)?.id;

/**
 * A day with the demo data, in the order in which it can happen. What is not here is asked with a sample of its
 * contract and ids that exist.
 */
export const story: Readonly<Record<string, Step>> = {
  'identity.login': { input: () => ({ login: 'client@demo.test', password: 'wash-day-2026', keep: 'body' }) },
  'identity.register': {
    input: () => ({ email: 'rui@example.com', fullName: 'Rui Costa', password: 'seven blue buckets' }),
  },
  'identity.resendVerification': { input: () => ({ email: 'rui@example.com' }) },
  'facilities.sites.list': {},
  'catalog.services.list': {},
  'vehicles.list': { as: 'client' },
  'bookings.listByCustomer': { as: 'client' },
  'scheduling.slots': { input: (told) => ({ ...order(told, 0), startsAt: undefined, ...soon(told) }) },
  'scheduling.explainSlot': { input: (told) => order(told, 3) },
  'pricing.quote': {
    input: (told) => ({ siteId: told.id('SiteId'), serviceIds: [told.id('ServiceId')], size: 'standard' }),
  },
  'pricing.taxes.list': { as: 'manager' },
  'pricing.rules.create': {
    input: (told) => ({
      kind: 'peak',
      name: 'Saturday midday',
      conditions: { siteIds: [told.id('SiteId')], weekdays: [6], times: [{ from: '10:00', until: '14:00' }] },
      effect: { by: 'percent', direction: 'up', basisPoints: 1500 },
    }),
  },
  'pricing.rules.list': { as: 'manager' },
  'pricing.rules.update': {
    input: (told) => ({ ruleId: idOf(told, 'pricing.rules.create'), version: 1, priority: 5 }),
  },
  'pricing.simulateRule': {
    input: (told) => ({
      siteId: told.id('SiteId'),
      ...period(told),
      kind: 'promo',
      name: 'Quiet mornings',
      conditions: { weekdays: [1, 2, 3, 4], times: [{ from: '08:00', until: '11:00' }] },
      effect: { by: 'percent', direction: 'down', basisPoints: 1000 },
    }),
  },
  'pricing.coupons.create': {
    input: () => ({
      code: 'SPRING-26',
      name: 'Spring',
      effect: { by: 'percent', basisPoints: 1000 },
      maxUses: 100,
      maxPerCustomer: 1,
    }),
  },
  'pricing.coupons.list': {},
  'pricing.coupons.update': {
    input: (told) => ({ couponId: idOf(told, 'pricing.coupons.create'), version: 1, maxUses: 200 }),
  },
  'pricing.explain': { as: 'cashier', input: (told) => ({ ...order(told, 6), couponCode: 'spring 26' }) },
  'pricing.rules.deactivate': { input: (told) => ({ ruleId: idOf(told, 'pricing.rules.create') }) },
  'pricing.coupons.deactivate': { input: (told) => ({ couponId: idOf(told, 'pricing.coupons.create') }) },
  'bookings.create': {
    as: 'client',
    input: (told) => ({ ...order(told, 6), size: undefined, vehicleId: told.id('VehicleId') }),
  },
  'bookings.createAsGuest': {
    input: (told) => ({ ...order(told, 12), guest: { name: 'Rui Costa', phone: '+351 912 345 678' } }),
  },
  'scheduling.holds.place': { input: (told) => ({ ...order(told, 20), visitorKey: VISITOR }) },
  'scheduling.holds.extend': {
    input: (told) => ({ holdId: idOf(told, 'scheduling.holds.place'), visitorKey: VISITOR }),
  },
  'scheduling.holds.release': {
    input: (told) => ({ holdId: idOf(told, 'scheduling.holds.place'), visitorKey: VISITOR }),
  },
  'scheduling.plans.create': {
    as: 'client',
    input: (told) => ({
      ...order(told, 0),
      startsAt: undefined,
      recurrence: { everyWeeks: 2, weekday: 3, time: '10:00', from: iso(told.now + 96 * HOUR).slice(0, 10), times: 4 },
      onConflict: 'shift',
    }),
  },
  'scheduling.plans.skip': { as: 'client', input: (told) => planDate(told, 0) },
  'scheduling.plans.shift': {
    as: 'client',
    input: (told) => ({ ...planDate(told, 1), startsAt: iso(Date.parse(occurrence(told, 1).startsAt) + 3 * HOUR) }),
  },
  'scheduling.plans.list': { as: 'client' },
  'scheduling.plans.cancel': { as: 'client', input: (told) => ({ planId: idOf(told, 'scheduling.plans.create') }) },
  'scheduling.waitlist.join': {
    as: 'client',
    input: (told) => ({ ...order(told, 0), startsAt: undefined, window: lastNight(told) }),
  },
  'scheduling.waitlist.list': { as: 'client' },
  'scheduling.waitlist.leave': {
    as: 'client',
    input: (told) => ({ waitlistId: idOf(told, 'scheduling.waitlist.join') }),
  },
  'scheduling.lostDemand': {
    as: 'manager',
    input: (told) => ({
      siteId: told.id('SiteId'),
      from: iso(told.now - 30 * 24 * HOUR).slice(0, 10),
      to: iso(told.now).slice(0, 10),
    }),
  },
  'scheduling.disruption.plan': { as: 'manager', input: (told) => befallen(told) },
  'scheduling.disruption.carryOut': {
    as: 'manager',
    input: (told) => ({ ...befallen(told), reason: 'Storm', changes: wayOut(told) }),
  },
  'scheduling.disruption.list': {
    as: 'manager',
    input: (told) => ({ siteId: told.id('SiteId'), span: befallen(told).span }),
  },
  'scheduling.disruption.lift': {
    as: 'manager',
    input: (told) => ({ disruptionId: idOf(told, 'scheduling.disruption.carryOut') }),
  },
  'bookings.get': { as: 'client', input: (told) => ({ id: idOf(told, 'bookings.create') }) },
  'bookings.feePreview': { as: 'client', input: (told) => ({ id: idOf(told, 'bookings.create') }) },
  'bookings.confirm': { input: (told) => ({ id: idOf(told, 'bookings.create') }) },
  'bookings.reschedule': {
    input: (told) => ({ id: idOf(told, 'bookings.create'), startsAt: slotAt(told, 12) }),
  },
  ...visitStory,
  'bookings.cancel': { input: (told) => ({ id: idOf(told, 'bookings.createAsGuest'), by: 'site', reason: 'Storm' }) },
  'bookings.list': { input: (told) => ({ siteId: told.id('SiteId'), limit: 2 }) },
  'bookings.search': { as: 'cashier', input: (told) => ({ text: 'ana', siteId: told.id('SiteId') }) },
  'bookings.feed': { as: 'client', input: () => ({}) },
  'bookings.board': { as: 'manager', input: (told) => ({ siteId: told.id('SiteId') }) },
  ...peopleStory,
  'catalog.categories.create': { input: () => ({ name: 'Ceramic' }) },
  'catalog.categories.remove': { input: (told) => ({ categoryId: idOf(told, 'catalog.categories.create') }) },
  'facilities.sites.create': {
    input: () => ({
      name: 'Station Road',
      code: 'STA',
      zone: 'Europe/Lisbon',
      address: { lines: ['Station Road 12'], postcode: '4000-001', city: 'Porto', country: 'PT' },
      hours: [{ weekday: 6, opens: '09:00', closes: '18:00' }],
      exceptions: [],
      currency: 'EUR',
      taxMode: 'inclusive',
      taxRounding: 'line',
      settings: {},
    }),
  },
  'facilities.closures.create': {
    input: (told) => ({
      siteId: told.id('SiteId'),
      kind: 'maintenance',
      span: { start: iso(told.now + 60 * 24 * HOUR), end: iso(told.now + 61 * 24 * HOUR) },
      reason: 'Stock count',
    }),
  },
  'facilities.closures.remove': { input: (told) => ({ closureId: idOf(told, 'facilities.closures.create') }) },
  'facilities.bays.create': {
    input: (told) => ({
      siteId: told.id('SiteId'),
      number: 9,
      name: 'Bay 9',
      kind: 'hand',
      maxSize: 'large',
      equipment: [],
    }),
  },
  'facilities.bays.setStatus': {
    input: (told) => ({ bayId: idOf(told, 'facilities.bays.create'), status: 'maintenance' }),
  },
  'facilities.bays.update': {
    input: (told) => ({ bayId: idOf(told, 'facilities.bays.create'), version: 2, name: 'Bay 9, outside' }),
  },
  ...counterStory,
  ...staffStory,
  'identity.me': { as: 'client' },
  'identity.sessions.list': { as: 'client' },
  'identity.profile.update': { as: 'client', input: () => ({ fullName: 'Clara Client' }) },
  'identity.changePassword': {
    as: 'client',
    input: () => ({ currentPassword: 'not the one', password: 'eight green sponges' }),
  },
  'identity.requestPasswordReset': { input: () => ({ email: 'client@demo.test' }) },
  'identity.stepUp': { as: 'client', input: () => ({ password: 'wash-day-2026' }) },
  'identity.totp.enroll': { as: 'client' },
  'identity.passkeys.registerOptions': { as: 'client' },
  'identity.passkeys.list': { as: 'client' },
  'identity.users.list': { as: 'admin', input: () => ({ limit: 10 }) },
  'identity.users.get': { as: 'admin', input: (told) => ({ userId: userOf(told, 'washer') }) },
  'identity.users.update': {
    as: 'admin',
    input: (told) => ({ userId: userOf(told, 'washer'), fullName: 'Wim Washer' }),
  },
  'identity.users.setRoles': {
    as: 'admin',
    input: (told) => ({ userId: userOf(told, 'washer'), roles: [{ role: 'washer', siteId: told.id('SiteId') }] }),
  },
  'identity.users.suspend': { as: 'admin', input: (told) => ({ userId: userOf(told, 'washer') }) },
  'identity.users.reinstate': { as: 'admin', input: (told) => ({ userId: userOf(told, 'washer') }) },
  'identity.roles.list': { as: 'manager' },
  'identity.roles.create': {
    as: 'admin',
    input: () => ({
      name: 'night-shift',
      description: 'Closes the day',
      grants: [{ permission: 'bookings.board', scope: 'site' }],
    }),
  },
  'identity.roles.update': { as: 'admin', input: () => ({ name: 'night-shift', version: 1, description: 'Nights' }) },
  'identity.roles.remove': { as: 'admin', input: () => ({ name: 'night-shift' }) },
  'identity.apiKeys.issue': {
    as: 'admin',
    input: () => ({ name: 'Fleet', permissions: ['bookings.list'], siteIds: null, expiresAt: null }),
  },
  'identity.apiKeys.rotate': { as: 'admin', input: (told) => ({ keyId: told.id('ApiKeyId') }) },
  'identity.devices.pair': {
    input: (told) => ({ siteId: told.id('SiteId'), name: 'Counter', kind: 'counter', keep: 'body' }),
  },
  'identity.pin.set': { as: 'manager', input: () => ({ pin: '2580' }) },
  'identity.security.set': { as: 'admin', input: () => ({ adminsNeedSecondFactor: false }) },
  'identity.impersonation.start': {
    as: 'admin',
    input: (told) => ({ userId: userOf(told, 'client'), reason: 'Cannot find a booking' }),
  },
};
