import type { ParkedFact } from '../../audit/ports.ts';
import type { Claim } from '../../kernel/context.ts';
import type { WakeUp } from '../../kernel/wake-ups.ts';
import type { AuditEntry, Seal, Sealed } from '@bling/domain/audit';
import type { Booking } from '@bling/domain/bookings';
import type { AddOn, Bundle, Category, Service } from '@bling/domain/catalog';
import type { Customer, FleetAccount } from '@bling/domain/customers';
import type { Closure, EquipmentAsset, MobileTeam, Site, WashBay } from '@bling/domain/facilities';
import type {
  ApiKey,
  Approval,
  Attempts,
  Device,
  MailRequest,
  OneTimeToken,
  Passkey,
  Pin,
  RoleRecord,
  SecondFactor,
  Security,
  Session,
  User,
} from '@bling/domain/identity';
import type { CustomerId, Fact, Instant, RoleName, SiteId, UserId } from '@bling/domain/kernel';
import type { Delivery } from '@bling/domain/notifications';
import type { Coupon, PriceRule, TaxRate } from '@bling/domain/pricing';
import type { Redemption } from '../../pricing/ports.ts';
import type { Allocation, Disruption, Hold, RecurringPlan, Resource, WaitlistEntry } from '@bling/domain/scheduling';
import type { ClockEntry, Shift, StaffMember, TimeOff } from '@bling/domain/staff';
import type { Vehicle } from '@bling/domain/vehicles';
import type { WalkIn } from '@bling/domain/walkins';
import type { LostDay, Occupant } from '../../scheduling/ports.ts';

/** Rows by key. Values never change, only which one a key has. */
export type Rows<T> = Map<string, T>;

/** A fact as the outbox keeps it. */
export type StoredFact = {
  readonly factId: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly at: Instant;
  readonly fact: Fact;
};
export type RoleHeld = { readonly userId: UserId; readonly role: RoleName; readonly siteId: SiteId | null };

const rows = <T>(): Rows<T> => new Map();

/** All that the product remembers. */
export const emptyStore = () => ({
  users: rows<User>(),
  roles: rows<RoleHeld>(),
  customerOfUser: rows<CustomerId>(),
  sessions: rows<Session>(),
  attempts: rows<Attempts & { readonly loginKey: string }>(),
  mailRequests: rows<MailRequest>(),
  secondFactors: rows<SecondFactor>(),
  passkeys: rows<Passkey>(),
  spent: rows<Instant>(),
  roleRecords: rows<RoleRecord>(),
  apiKeys: rows<ApiKey>(),
  devices: rows<Device>(),
  pins: rows<Pin>(),
  approvals: rows<Approval>(),
  security: rows<Security>(),
  tokens: rows<{ readonly token: OneTimeToken; readonly issuedAt: Instant }>(),
  customers: rows<Customer>(),
  fleets: rows<FleetAccount>(),
  vehicles: rows<Vehicle>(),
  categories: rows<Category>(),
  services: rows<Service>(),
  addOns: rows<AddOn>(),
  bundles: rows<Bundle>(),
  taxRates: rows<TaxRate>(),
  priceRules: rows<PriceRule>(),
  coupons: rows<Coupon>(),
  redemptions: rows<Redemption>(),
  sites: rows<Site>(),
  bays: rows<WashBay>(),
  teams: rows<MobileTeam>(),
  assets: rows<EquipmentAsset>(),
  closures: rows<Closure>(),
  staffMembers: rows<StaffMember>(),
  shifts: rows<Shift>(),
  timeOffs: rows<TimeOff>(),
  clockEntries: rows<ClockEntry>(),
  resources: rows<Resource>(),
  allocations: rows<Allocation>(),
  occupants: rows<Occupant>(),
  walkIns: rows<WalkIn>(),
  walkInTickets: rows<number>(),
  lostDemand: rows<LostDay & { readonly searches: number }>(),
  waitlist: rows<WaitlistEntry>(),
  recurringPlans: rows<RecurringPlan>(),
  disruptions: rows<Disruption>(),
  holds: rows<Hold>(),
  bookings: rows<Booking>(),
  deliveries: rows<Delivery>(),
  wakeUps: rows<WakeUp & { readonly isKept: boolean }>(),
  facts: rows<StoredFact>(),
  /** Those of the facts that somebody may still have to react to. */
  undelivered: rows<StoredFact>(),
  /** Which subscriber has had which fact. */
  delivered: rows<true>(),
  audit: rows<AuditEntry>(),
  unsealed: rows<true>(),
  seals: rows<Seal>(),
  sealed: rows<Sealed & { readonly seq: number }>(),
  parked: rows<ParkedFact>(),
  claims: rows<{ readonly claim: Claim; readonly answer: unknown }>(),
  /** Keys of transactions that have not ended. */
  claimsInFlight: new Set<string>(),
  /** Like a sequence: a number given to a transaction that fails is not given again. */
  lastBookingNumber: 100,
  lastStaffNumber: 0,
});
export type Store = ReturnType<typeof emptyStore>;
