import { AddOn, Category, Service } from '@bling/domain/catalog';
import { Customer } from '@bling/domain/customers';
import {
  blankLetterhead,
  Closure,
  defaultSiteSettings,
  EquipmentAsset,
  MobileTeam,
  Site,
  WashBay,
} from '@bling/domain/facilities';
import { Session, User } from '@bling/domain/identity';
import { HOUR, Instant, Money } from '@bling/domain/kernel';
import { type Allocation, allocationFor, defaultHoldTerms, Hold, Resource } from '@bling/domain/scheduling';
import { type Description, type Plate, Vehicle } from '@bling/domain/vehicles';
import type { Clock } from '../../kernel/context.ts';
import { valueOf } from './under-test.ts';

let count = 0;
/** A number that no other example has. */
export const unused = (): number => {
  count += 1;
  return count;
};

const eur = (amount: number) => Money.of(amount, 'EUR');

export const exampleUser = ({ newId, now }: Clock) =>
  User.register(
    {
      id: newId(),
      email: `person${unused()}@example.test`,
      username: `person.${unused()}`,
      fullName: 'Ána Reis',
      passwordHash: '$argon2id$…',
    },
    now(),
  );

export const exampleSession = ({ newId, now }: Clock, userId: string) =>
  Session.open({ id: newId(), userId, kept: 'cookie' }, now());

export const exampleCustomer = ({ newId, now }: Clock, changes: Partial<Customer> = {}) => {
  const draft = { id: newId(), userId: null, name: `Rui ${unused()}`, phone: '+351 912', email: null, ...changes };
  const { id, userId, name, phone, email } = draft;
  return Customer.create({ id, userId, name, phone, email }, now());
};

/** Ana's words for her car, or what somebody else says of it. */
export const exampleDriver = (
  { newId }: Pick<Clock, 'newId'>,
  customerId: string,
  changes: Partial<Description> = {},
) => ({
  id: newId(),
  customerId,
  isDefault: true,
  description: {
    make: 'Renault',
    model: 'Clio',
    year: 2019,
    colour: null,
    sizeClass: 'compact' as const,
    notes: 'Scratch on the left',
    ...changes,
  },
});

export const exampleCar = (clock: Clock, customerId: string, changes: Partial<Plate> = {}) =>
  valueOf(
    Vehicle.register(
      { id: clock.newId(), plate: `AB${unused()}`, country: 'PT', ...changes },
      exampleDriver(clock, customerId),
      clock.now(),
    ),
  );

export const exampleCategory = ({ newId }: Clock, name = `Category ${unused()}`) =>
  valueOf(Category.create({ id: newId(), name, description: 'Outside', order: unused() }, { names: [] }));

export const exampleService = ({ newId }: Clock, categoryId: string, name = `Wash ${unused()}`) =>
  valueOf(
    Service.create(
      {
        id: newId(),
        categoryId,
        name,
        description: '',
        includes: ['Wheels', 'Glass'],
        order: unused(),
        channels: ['web', 'counter'],
        price: eur(2500),
        minutes: 30,
        bySize: { large: { price: eur(3500), minutes: 45 } },
        bufferBefore: 5,
        bufferAfter: 10,
        bayKinds: ['hand'],
        equipment: ['foam'],
        isPopular: true,
        guarantee: 'none',
        skills: ['polish', 'seal'],
        mobileAllowed: true,
        cureHours: 168,
        image: '/menu/wash.jpg',
        sites: [{ siteId: newId(), available: true, price: eur(2700), minutes: null }],
      },
      { names: [], popular: 0 },
    ),
  );

export const exampleAddOn = ({ newId }: Clock, appliesTo: AddOn['appliesTo'], name = `Wax ${unused()}`) =>
  valueOf(
    AddOn.create(
      { id: newId(), name, description: '', order: unused(), price: eur(900), minutes: 10, bySize: {}, appliesTo },
      { names: [] },
    ),
  );

export const exampleSite = ({ newId }: Clock, code = `S${unused()}`) =>
  valueOf(
    Site.create(
      {
        id: newId(),
        name: `Site ${code}`,
        code,
        zone: 'Europe/Lisbon',
        dayEndsAt: '03:00',
        address: { lines: ['Rua Um 1'], postcode: '1000-001', city: 'Lisboa', country: 'PT' },
        position: { lat: 38.72, lng: -9.14 },
        hours: [{ weekday: 1, opens: '08:00', closes: '20:00' }],
        exceptions: [{ date: '2026-12-25', intervals: [], reason: 'Christmas' }],
        currency: 'EUR',
        taxMode: 'inclusive',
        taxRounding: 'line',
        settings: defaultSiteSettings,
        ...blankLetterhead,
        legalName: 'Lavagem Lda',
      },
      { codes: [] },
    ),
  );

export const exampleBay = ({ newId }: Clock, siteId: string, number = unused()) =>
  valueOf(
    WashBay.add(
      { id: newId(), siteId, number, name: `Bay ${number}`, kind: 'hand', maxSize: 'large', equipment: ['foam'] },
      { numbers: [] },
    ),
  );
export const resourceOf = (bay: WashBay): Resource => {
  const id: string = bay.id;
  return Resource.ofBay(id, bay);
};

export const exampleClosure = ({ newId, now }: Clock, siteId: string, changes: Partial<Closure> = {}) => {
  // Asked once: a real clock moves on between two questions.
  const start = now();
  const span = { start, end: Instant.plus(start, 3 * HOUR) };
  return valueOf(
    Closure.create(
      { id: newId(), siteId, bayId: null, teamId: null, span, reason: 'Storm', kind: 'closure', ...changes },
      start,
    ),
  );
};

export const exampleHold = ({ newId, now }: Clock, siteId: string, resourceId: string) =>
  Hold.place(
    {
      id: newId(),
      siteId,
      resourceId,
      visitorKey: newId(),
      job: { startsAt: Instant.plus(now(), HOUR), minutes: 30, bufferBefore: 5, bufferAfter: 10 },
    },
    defaultHoldTerms,
    now(),
  );

export const exampleAllocation = (
  { newId }: Clock,
  {
    resourceId,
    startsAt,
    minutes,
  }: { readonly resourceId: string; readonly startsAt: Instant; readonly minutes: number },
  changes: Partial<Allocation> = {},
): Allocation => ({
  ...allocationFor(
    { startsAt, minutes, bufferBefore: 0, bufferAfter: 0 },
    { id: newId(), resourceId, kind: 'booking', ref: { kind: 'booking', id: newId() }, expiresAt: null },
  ),
  ...changes,
});

export const exampleTeam = ({ newId }: Clock, siteId: string, name = `Van ${unused()}`) =>
  valueOf(
    MobileTeam.add(
      {
        id: newId(),
        siteId,
        name,
        base: { lat: 38.72, lng: -9.14 },
        radiusKm: 12.5,
        dailyCapacity: 6,
        equipment: ['generator'],
      },
      { names: [] },
    ),
  );

export const exampleAsset = ({ newId }: Clock, siteId: string, label = `Polisher ${unused()}`) =>
  valueOf(EquipmentAsset.add({ id: newId(), siteId, kind: 'polisher', label }, { labels: [] }));
