// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AuditCalls } from './audit.ts';
import type { BookingsCalls } from './bookings.ts';
import type { CatalogCalls } from './catalog.ts';
import type { CustomersCalls } from './customers.ts';
import type { FacilitiesCalls } from './facilities.ts';
import type { IdentityCalls } from './identity.ts';
import type { PricingCalls } from './pricing.ts';
import type { SchedulingCalls } from './scheduling.ts';
import type { StaffCalls } from './staff.ts';
import type { VehiclesCalls } from './vehicles.ts';
import type { WalkinsCalls } from './walkins.ts';

/** Every procedure by path: what goes in, what comes out, and how it may fail. */
export interface Calls extends AuditCalls, BookingsCalls, CatalogCalls, CustomersCalls, FacilitiesCalls, IdentityCalls, PricingCalls, SchedulingCalls, StaffCalls, VehiclesCalls, WalkinsCalls {}
export type Path = keyof Calls;
