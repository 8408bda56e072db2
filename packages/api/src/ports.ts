import type { AuditPorts } from './audit/ports.ts';
import type { BookingOutside, BookingPorts } from './bookings/ports.ts';
import type { CatalogPorts } from './catalog/ports.ts';
import type { CustomerPorts } from './customers/ports.ts';
import type { FacilitiesPorts } from './facilities/ports.ts';
import type { IdentityOutside } from './identity/outside.ts';
import type { IdentityPorts } from './identity/ports.ts';
import type { KernelPorts } from './kernel/context.ts';
import type { NotificationPorts } from './notifications/ports.ts';
import type { PricingOutside, PricingPorts } from './pricing/ports.ts';
import type { PlanningPorts, SchedulingOutside } from './scheduling/ports.ts';
import type { StaffPorts } from './staff/ports.ts';
import type { VehiclePorts } from './vehicles/ports.ts';
import type { WalkInPorts } from './walkins/ports.ts';

/** Every port of the product on one transaction. Only the wiring and the root name them all. */
export type Ports = KernelPorts &
  IdentityPorts &
  CustomerPorts &
  VehiclePorts &
  CatalogPorts &
  PricingPorts &
  FacilitiesPorts &
  StaffPorts &
  PlanningPorts &
  BookingPorts &
  WalkInPorts &
  NotificationPorts &
  AuditPorts;

/** Ports to slow or outside work, which no transaction may hold. */
export type Outside = IdentityOutside & BookingOutside & PricingOutside & SchedulingOutside;

export type { AuditTrail, ParkedFact, ParkedFacts, ParkedPlace, Seals, TrailSearch } from './audit/ports.ts';
export type {
  BookingSearch,
  Bookings,
  Card as BoardCard,
  Details as BookingDetails,
  Guests,
  LinkSeal,
  Sighting,
} from './bookings/ports.ts';
export { firstMenu } from './catalog/first-menu.ts';
export { firstTax } from './pricing/first-tax.ts';
export type { AddOns, Bundles, Categories, Services } from './catalog/ports.ts';
export type {
  Accounts,
  Commitments,
  CustomerSearch,
  Customers,
  FleetAccounts,
  PersonalData,
  Ways,
} from './customers/ports.ts';
export type { Assets, Bays, Closures, Plan, Sites, Teams } from './facilities/ports.ts';
export type {
  Authenticator,
  CookieJar,
  Hashing,
  IdentityOutside,
  KeySecrets,
  KnownBrowser,
  Limits,
  MadePasskey,
  PasskeyCeremonies,
  Tokens,
} from './identity/outside.ts';
export type {
  ApiKeys,
  Approvals,
  AttemptsKey,
  Devices,
  Held,
  IdentityPorts,
  ListedUser,
  Lockable,
  LoginAttempts,
  MailRequests,
  OneTimeTokens,
  Passkeys,
  Roles,
  Sessions,
  Users,
  UserSearch,
} from './identity/ports.ts';
export type { AuditNote, Claim, Claimed, Context, Run } from './kernel/context.ts';
export { commits } from './kernel/outcome.ts';
export type { Answer } from './kernel/outcome.ts';
export type { Reaction, Told } from './kernel/reaction.ts';
export type { Later, WakeUp, WakeUps } from './kernel/wake-ups.ts';
export type { BookingLetter, OfferLetter } from './notifications/letters.ts';
export type { Deliveries, Links, Mail, Mailer } from './notifications/ports.ts';
export type { BookedJob, Coupons, Fleets, PastWork, PriceRules, QuoteSeal, TaxRates, Whose } from './pricing/ports.ts';
export { countedSearches } from './scheduling/lost-searches.ts';
export { jobsOn } from './bookings/jobs.ts';
export type {
  Allocations,
  Disruptions,
  Holds,
  LiveBoard,
  LostDemand,
  Occupancy,
  Occupant,
  PlanningSearch,
  RecurringPlans,
  Resources,
  Waitlist,
} from './scheduling/ports.ts';
export type { ClockEntries, Duties, Shifts, StaffAccounts, StaffMembers, StaffWork, TimeOffs } from './staff/ports.ts';
export type { Engagements, Vehicles } from './vehicles/ports.ts';
export type { WalkIns } from './walkins/ports.ts';
