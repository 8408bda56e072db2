import { Customer } from '@bling/domain/customers';
import {
  type Actor,
  DAY,
  grantsOf,
  HOUR,
  Instant,
  ok,
  type Role,
  roleGrants,
  type SignedIn,
  type SiteId,
  type Span,
  system,
  visitor,
} from '@bling/domain/kernel';
import { access } from '../../access.ts';
import type { Run } from '../../kernel/context.ts';
import type { Ports } from '../../ports.ts';
import { bookPlans, expireBookings, expireHolds, serveWaitlists } from '../../sweeps.ts';
import { catchUp } from '../../wake-ups.ts';
import { readableLinks } from '../outside.ts';
import { hireWorker, plant } from '../rota.ts';
import { once } from '../seeds.ts';
import type { Caller } from '../world.ts';
import type { Rows, Stage } from './stage.ts';

/** What a stage stands on: the product's procedures and ports, on some store and some clock. */
export type Ground = {
  readonly as: (actor: Actor) => Caller;
  readonly read: Run<Ports>;
  readonly write: Run<Ports>;
  readonly newId: () => string;
  readonly now: () => Instant;
  readonly pass: (milliseconds: number) => void;
  /** Lets every reaction run that is due. */
  readonly drain: () => Promise<void>;
  readonly rows: (siteId: SiteId) => Promise<Rows>;
};

const DAYS = 400;
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

const signedIn = (
  { newId, now }: Ground,
  role: Role,
  of: { siteId: SiteId | null; customerId: string | null },
): SignedIn => ({
  kind: 'user',
  userId: newId(),
  sessionId: newId(),
  customerId: of.customerId,
  staffId: null,
  grants: grantsOf([{ grants: roleGrants(access, role), siteId: of.siteId }]),
  provedAt: now(),
  onBehalf: null,
  approvals: [],
  isHeldBack: false,
});

const openMenu = async (admin: Caller) => {
  const tag = globalThis.crypto.randomUUID().slice(0, 8);
  const { id: categoryId } = await admin.catalog.categories.create(once({ name: `Outside ${tag}` }));
  await admin.pricing.taxes.set(once({ categoryId, basisPoints: 2300 }));
  const service = (name: string, changes: object) =>
    admin.catalog.services.create(
      once({
        categoryId,
        name: `${name} ${tag}`,
        description: '',
        includes: [],
        order: 1,
        channels: ['web' as const, 'phone' as const, 'counter' as const],
        price: eur(4000),
        minutes: 30,
        bySize: {},
        bufferBefore: 0,
        bufferAfter: 5,
        bayKinds: [],
        equipment: [],
        isPopular: false,
        guarantee: 'none' as const,
        ...changes,
      }),
    );
  const wash = await service('Wash', { bySize: { large: { price: eur(5500), minutes: 45 } } });
  const polish = await service('Polish', { skills: ['polish'], equipment: ['polisher'], bufferBefore: 5 });
  const seal = await service('Seal', { skills: ['seal'], mobileAllowed: true, minutes: 45 });
  const needs = new Map<string, readonly string[]>([
    [polish.id, ['polish']],
    [seal.id, ['seal']],
  ]);
  const services = [wash, polish, seal];
  return {
    serviceIds: services.map(({ id }) => id),
    mobileIds: [seal.id],
    serviceNames: services.map((one) => one.name),
    needs,
  };
};

/** Four bays (one of them small), a van that takes three jobs a day, one polisher. */
const openSite = async (admin: Caller) => {
  const code = `H${globalThis.crypto.randomUUID().slice(0, 4).toUpperCase()}`;
  const address = { lines: ['Rua Um 1'], postcode: '1000-001', city: 'Lisboa', country: 'PT' };
  const hours = WEEK.map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' }));
  const taxes = { currency: 'EUR', taxMode: 'inclusive' as const, taxRounding: 'line' as const };
  const { id: siteId } = await admin.facilities.sites.create(
    once({ name: code, code, zone: 'Europe/Lisbon', address, hours, exceptions: [], ...taxes, settings: {} }),
  );
  for (const number of [1, 2, 3, 4])
    await admin.facilities.bays.create(
      once({
        siteId,
        number,
        name: `Bay ${number}`,
        kind: 'hand' as const,
        maxSize: number === 4 ? ('compact' as const) : ('large' as const),
        equipment: [],
      }),
    );
  const van = { siteId, name: 'Van', base: { lat: 38.72, lng: -9.14 }, equipment: [], dailyCapacity: 3 };
  await admin.facilities.teams.create(once(van));
  await admin.facilities.equipment.create(once({ siteId, kind: 'polisher', label: 'Polisher' }));
  return siteId;
};

/** Two people who can polish, one of whom can seal too, on duty every day of the year. */
const openRota = async ({ write, now }: Ground, siteId: SiteId) => {
  const start = now();
  const shifts = Array.from(
    { length: DAYS },
    (_, day): Span => ({
      start: Instant.plus(start, day * DAY - 2 * HOUR),
      end: Instant.plus(start, day * DAY + 7 * HOUR),
    }),
  );
  const duties = [];
  for (const skills of [['polish'], ['polish', 'seal']]) {
    const hired = await write((ports) => hireWorker(ports, { siteId, skills, userId: null }));
    for (const span of shifts) {
      await write((ports) => plant(ports, hired.value, { siteId, span }));
      duties.push({ staffId: hired.value.id, span });
    }
  }
  return duties;
};

/** Opens a site of its own on some ground, with people who work there and three who come. */
export const openStage = async (ground: Ground): Promise<Stage> => {
  const { as, write, newId, now } = ground;
  const admin = as(system('histories'));
  const siteId = await openSite(admin);
  const { serviceIds, mobileIds, serviceNames, needs } = await openMenu(admin);
  const duties = await openRota(ground, siteId);
  const customer = async (name: string) => {
    const email = `${newId()}@example.test`;
    const { next } = (
      await write(async (ports) => {
        const created = Customer.create({ id: newId(), userId: newId(), name, phone: null, email }, now());
        await ports.customers.save(created);
        return ok(created);
      })
    ).value;
    const caller = as(signedIn(ground, 'client', { siteId: null, customerId: next.id }));
    return { customerId: next.id, email, caller };
  };
  const staff = (role: Role) => as(signedIn(ground, role, { siteId, customerId: null }));
  await ground.drain();
  return {
    siteId,
    serviceIds,
    mobileIds,
    serviceNames,
    customers: [await customer('Ana'), await customer('Rui'), await customer('Eva')],
    cashier: staff('cashier'),
    manager: staff('manager'),
    washer: staff('washer'),
    visitor: as(visitor),
    linkTo: (bookingId) => readableLinks.seal({ purpose: 'booking', bookingId }),
    needsOf: (ids) => [...new Set(ids.flatMap((id) => needs.get(id) ?? []))],
    now,
    pass: ground.pass,
    settle: async () => {
      await expireHolds(ground);
      await expireBookings(ground);
      await serveWaitlists(ground);
      await bookPlans(ground);
      await ground.drain();
      await catchUp(ground, (_, error) => {
        throw error;
      });
      await ground.drain();
    },
    snapshot: async () => ({ ...(await ground.rows(siteId)), now: now(), duties }),
  };
};
