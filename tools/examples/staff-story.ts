import { HOUR, idOf, iso, type Step, type Told } from './told.ts';

const hired = (told: Told) => ({ staffId: idOf(told, 'staff.hire') });
const nextWeek = (told: Told) => ({
  siteId: told.id('SiteId'),
  date: iso(told.now + 7 * 24 * HOUR).slice(0, 10),
});
const thisMonth = (told: Told) => ({
  siteId: told.id('SiteId'),
  from: iso(told.now - 10 * 24 * HOUR).slice(0, 10),
  to: iso(told.now + 30 * 24 * HOUR).slice(0, 10),
});

/** Who and what a site works with. */
export const staffStory: Readonly<Record<string, Step>> = {
  'facilities.teams.create': {
    input: (told) => ({
      siteId: told.id('SiteId'),
      name: 'Van South',
      base: { lat: 38.7369, lng: -9.1427 },
      radiusKm: 25,
      equipment: ['generator'],
    }),
  },
  'facilities.teams.list': { as: 'manager', input: (told) => ({ siteId: told.id('SiteId') }) },
  'facilities.teams.update': {
    input: (told) => ({ teamId: idOf(told, 'facilities.teams.create'), version: 1, dailyCapacity: 6 }),
  },
  'facilities.teams.setStatus': {
    input: (told) => ({ teamId: idOf(told, 'facilities.teams.create'), status: 'maintenance' }),
  },
  'facilities.equipment.create': {
    input: (told) => ({ siteId: told.id('SiteId'), kind: 'polisher', label: 'Polisher 2' }),
  },
  'facilities.equipment.list': { as: 'manager', input: (told) => ({ siteId: told.id('SiteId') }) },
  'facilities.equipment.update': {
    input: (told) => ({ assetId: idOf(told, 'facilities.equipment.create'), version: 1, label: 'Polisher A' }),
  },
  'facilities.equipment.setStatus': {
    input: (told) => ({ assetId: idOf(told, 'facilities.equipment.create'), status: 'maintenance' }),
  },
  'facilities.setupNeeded': { as: 'admin' },
  'staff.hire': {
    input: (told) => ({
      fullName: 'Marta Pires',
      siteIds: [told.id('SiteId')],
      role: 'Detailer',
      skills: ['polish'],
      hourlyRate: { amount: 1250, currency: 'EUR' },
      hiredOn: '2026-11-02',
    }),
  },
  'staff.list': { as: 'manager', input: (told) => ({ siteId: told.id('SiteId') }) },
  'staff.get': { as: 'manager', input: hired },
  'staff.update': {
    as: 'manager',
    input: (told) => ({ ...hired(told), version: 1, skills: ['polish', 'ceramic'] }),
  },
  'staff.documents.put': {
    as: 'manager',
    input: (told) => ({
      ...hired(told),
      kind: 'driving licence',
      required: true,
      expiresAt: iso(told.now + 400 * 24 * HOUR),
    }),
  },
  'staff.rota.put': {
    as: 'manager',
    input: (told) => ({
      ...hired(told),
      siteId: told.id('SiteId'),
      date: iso(told.now + 7 * 24 * HOUR).slice(0, 10),
      starts: '08:00',
      ends: '16:30',
    }),
  },
  'staff.rota.publish': { as: 'manager', input: nextWeek },
  'staff.rota.get': { as: 'manager', input: nextWeek },
  'staff.rota.copyWeek': {
    as: 'manager',
    input: (told) => ({
      siteId: told.id('SiteId'),
      from: nextWeek(told).date,
      to: iso(told.now + 14 * 24 * HOUR).slice(0, 10),
    }),
  },
  'staff.rota.remove': { as: 'manager', input: (told) => ({ shiftId: idOf(told, 'staff.rota.put') }) },
  'staff.timeOff.request': {
    as: 'manager',
    input: (told) => ({
      ...hired(told),
      from: iso(told.now + 20 * 24 * HOUR).slice(0, 10),
      to: iso(told.now + 22 * 24 * HOUR).slice(0, 10),
      kind: 'vacation',
      reason: 'A wedding',
    }),
  },
  'staff.timeOff.approve': {
    as: 'manager',
    input: (told) => ({ timeOffId: idOf(told, 'staff.timeOff.request') }),
  },
  'staff.timeOff.cancel': {
    as: 'manager',
    input: (told) => ({ timeOffId: idOf(told, 'staff.timeOff.request') }),
  },
  'staff.timeOff.reject': {
    as: 'manager',
    again: ['staff.timeOff.request'],
    input: (told) => ({ timeOffId: idOf(told, 'staff.timeOff.request') }),
  },
  'staff.timeOff.list': { as: 'manager', input: thisMonth },
  'staff.clock.in': { as: 'manager', input: (told) => ({ ...hired(told), siteId: told.id('SiteId') }) },
  'staff.clock.present': { as: 'washer', input: (told) => ({ siteId: told.id('SiteId') }) },
  'staff.clock.out': { as: 'manager', input: hired },
  'staff.clock.list': { as: 'manager', input: thisMonth },
  'staff.clock.correct': {
    as: 'manager',
    input: (told) => ({
      clockEntryId: idOf(told, 'staff.clock.in'),
      version: 2,
      inAt: iso(told.now - 8 * HOUR),
      outAt: iso(told.now - HOUR),
    }),
  },
  'staff.utilisation': { as: 'manager', input: thisMonth },
  'staff.payroll': { as: 'manager', input: thisMonth },
  'staff.openWork': { as: 'manager', input: hired },
  'staff.documents.remove': { as: 'manager', input: (told) => ({ ...hired(told), kind: 'driving licence' }) },
  'staff.terminate': { as: 'manager', input: hired },
};
