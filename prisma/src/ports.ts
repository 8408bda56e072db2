import { type Claim, type Claimed, firstMenu, firstTax, jobsOn, type Ports } from '@bling/api/ports';
import { auditActorOf, createTrail } from '@bling/domain/audit';
import type { Instant, BookingId, SiteId } from '@bling/domain/kernel';
import { uuidv7 } from 'uuidv7';
import { append } from './audit/entries.ts';
import { sqlParkedFacts } from './audit/parked.ts';
import { sqlAuditTrail } from './audit/search.ts';
import { sqlSeals } from './audit/seals.ts';
import { sqlBookings } from './bookings/bookings.ts';
import { sqlPastWork } from './bookings/past-work.ts';
import { sqlAddOns, sqlBundles, prismaCategories, sqlServices } from './catalog/catalog.ts';
import { type CustomersAdapter, prismaAccounts, prismaCustomers } from './customers/customers.ts';
import { prismaFleets } from './customers/fleets.ts';
import { sqlFleetsOf } from './customers/fleets-of.ts';
import { prismaBays, prismaClosures, sqlSites } from './facilities/facilities.ts';
import { sqlAssets, sqlTeams } from './facilities/movables.ts';
import { claim, remember } from './idempotency.ts';
import { spendApprovals, sqlIdentityHouse } from './identity/house.ts';
import { heldAccount } from './identity/personal.ts';
import { sqlLoginAttempts, sqlMailRequests, sqlOneTimeTokens, sqlSessions } from './identity/sessions.ts';
import { sqlUsers } from './identity/users.ts';
import { bookingLetters, offerLetters, sqlDeliveries } from './notifications/deliveries.ts';
import type { SubscribersOf } from './outbox.ts';
import { sqlCoupons, sqlPriceRules } from './pricing/pricing.ts';
import { prismaTaxRates } from './pricing/tax-rates.ts';
import { sqlAllocations, sqlResources } from './scheduling/allocations.ts';
import { sqlHolds } from './scheduling/holds.ts';
import { sqlOccupancy } from './scheduling/occupancy.ts';
import { sqlPlan } from './scheduling/plan.ts';
import { sqlPlanning } from './scheduling/planning.ts';
import type { Connection } from './session.ts';
import { sqlStaff } from './staff/staff.ts';
import type { Transaction } from './transaction.ts';
import { prismaVehicles } from './vehicles/vehicles.ts';
import { sqlWakeUps } from './wake-ups.ts';
import { sqlWalkIns } from './walkins/walk-ins.ts';

export type Wiring = {
  readonly now: () => Instant;
  readonly requestId: string;
  readonly subscribersOf: SubscribersOf;
};

const claimedOf = (claimed: Awaited<ReturnType<typeof claim>>): Claimed =>
  typeof claimed === 'string' ? { state: claimed } : { state: 'done', remembered: claimed.answer };

const kernelOn = (
  transaction: Transaction,
): Pick<Ports, 'now' | 'newId' | 'wakeUps' | 'audit' | 'hasSaved' | 'spendApprovals' | 'idempotency'> => ({
  now: transaction.now,
  newId: uuidv7,
  wakeUps: sqlWakeUps(transaction),
  spendApprovals: spendApprovals(transaction),
  hasSaved: () => transaction.trail.targets().length > 0,
  audit: ({ actor, ...note }) => {
    const { now, trail } = transaction;
    const who = auditActorOf(actor, note.action);
    return append(transaction, { ...note, at: now(), actor: who, siteId: trail.siteId(), targets: trail.targets() });
  },
  idempotency: {
    claim: async (asked: Claim) => claimedOf(await claim(transaction, asked)),
    remember: (asked, answer) => remember(transaction, asked, answer),
  },
});

const identityOn = (transaction: Transaction) => ({
  users: sqlUsers(transaction),
  sessions: sqlSessions(transaction),
  loginAttempts: sqlLoginAttempts(transaction),
  oneTimeTokens: sqlOneTimeTokens(transaction),
  mailRequests: sqlMailRequests(transaction),
  ...sqlIdentityHouse(transaction),
});

const catalogOn = (transaction: Transaction) => ({
  categories: prismaCategories(transaction),
  services: sqlServices(transaction),
  addOns: sqlAddOns(transaction),
  bundles: sqlBundles(transaction),
});

const facilitiesOn = (transaction: Transaction) => ({
  sites: sqlSites(transaction),
  bays: prismaBays(transaction),
  teams: sqlTeams(transaction),
  assets: sqlAssets(transaction),
  closures: prismaClosures(transaction),
  plan: sqlPlan(transaction),
});

const pricingOn = (transaction: Transaction, customers: CustomersAdapter) => ({
  taxRates: prismaTaxRates(transaction),
  priceRules: sqlPriceRules(transaction),
  coupons: sqlCoupons(transaction, { customers }),
  pastWork: sqlPastWork(transaction),
  fleetsOf: sqlFleetsOf(transaction),
});

const auditOn = (transaction: Transaction) => ({
  auditTrail: sqlAuditTrail(transaction),
  seals: sqlSeals(transaction),
  parkedFacts: sqlParkedFacts(transaction),
});

const schedulingOn = (transaction: Transaction) => ({
  resources: sqlResources(transaction),
  allocations: sqlAllocations(transaction),
  holds: sqlHolds(transaction),
  occupancy: sqlOccupancy(transaction),
});

/** The Prisma client stays unmade until an adapter asks for it. */
const transactionOn = (connection: Connection, wiring: Wiring): Transaction => ({
  ...wiring,
  trail: createTrail(),
  sql: connection.sql,
  send: connection.send,
  hint: connection.hint,
  get prisma() {
    return connection.prisma;
  },
});

/** Every port of the product on one connection: the wiring, and the only place that names all of them. */
export const portsOn = (connection: Connection, wiring: Wiring): Ports => {
  const transaction = transactionOn(connection, wiring);
  const customers = prismaCustomers(transaction);
  const vehicles = prismaVehicles(transaction);
  const pricing = pricingOn(transaction, customers);
  const facilities = facilitiesOn(transaction);
  const catalog = catalogOn(transaction);
  const scheduling = schedulingOn(transaction);
  const known = {
    sites: {
      some: async (ids: readonly SiteId[]) =>
        new Map((await facilities.sites.all()).filter(({ id }) => ids.includes(id)).map((site) => [site.id, site])),
    },
    places: scheduling.resources,
  };
  const bookings = sqlBookings(transaction, { customers, vehicles, ...known });
  const planning = sqlPlanning(transaction);
  const ports = {
    ...kernelOn(transaction),
    ...identityOn(transaction),
    ...catalog,
    firstMenu: firstMenu({ ...catalog, newId: uuidv7 }),
    firstTax: firstTax(pricing),
    ...facilities,
    ...sqlStaff(transaction),
    ...scheduling,
    ...planning,
    walkIns: sqlWalkIns(transaction),
    ...auditOn(transaction),
    ...pricing,
    customers,
    fleets: prismaFleets(transaction),
    accounts: prismaAccounts(transaction),
    commitments: { openFor: bookings.openOf },
    personalData: { cars: vehicles.entriesOf, bookings: bookings.latestOf, account: heldAccount(transaction) },
    vehicles,
    engagements: { openFor: bookings.openFor },
    bookedWork: async (id: BookingId) => (await bookings.find(id))?.lines.map(({ refId }) => refId) ?? [],
    bookings,
    deliveries: sqlDeliveries(transaction),
    bookingLetters: bookingLetters({ bookings, customers }),
    offerLetters: offerLetters({ waitlist: planning.waitlist, customers, sites: known.sites }),
  };
  return { ...ports, jobs: jobsOn(ports) };
};
