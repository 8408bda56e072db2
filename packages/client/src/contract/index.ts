// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { TRPCBuiltRouter } from '@trpc/server';
import type { ErrorShape } from '../failure.ts';
import type { AuditProcedures } from './audit.ts';
import type { BookingsProcedures } from './bookings.ts';
import type { CatalogProcedures } from './catalog.ts';
import type { CustomersProcedures } from './customers.ts';
import type { FacilitiesProcedures } from './facilities.ts';
import type { IdentityProcedures } from './identity.ts';
import type { PricingProcedures } from './pricing.ts';
import type { SchedulingProcedures } from './scheduling.ts';
import type { StaffProcedures } from './staff.ts';
import type { VehiclesProcedures } from './vehicles.ts';
import type { WalkinsProcedures } from './walkins.ts';

export * from './audit.ts';
export * from './bookings.ts';
export * from './catalog.ts';
export * from './customers.ts';
export * from './facilities.ts';
export * from './identity.ts';
export * from './pricing.ts';
export * from './scheduling.ts';
export * from './staff.ts';
export * from './vehicles.ts';
export * from './walkins.ts';
export type { Calls, Path } from './calls.ts';

type Plain<T> = { [K in keyof T]: T[K] };
type Root = { ctx: object; meta: object; errorShape: ErrorShape; transformer: true };
export type AppRouter = TRPCBuiltRouter<Root, {
  audit: Plain<AuditProcedures>;
  bookings: Plain<BookingsProcedures>;
  catalog: Plain<CatalogProcedures>;
  customers: Plain<CustomersProcedures>;
  facilities: Plain<FacilitiesProcedures>;
  identity: Plain<IdentityProcedures>;
  pricing: Plain<PricingProcedures>;
  scheduling: Plain<SchedulingProcedures>;
  staff: Plain<StaffProcedures>;
  vehicles: Plain<VehiclesProcedures>;
  walkins: Plain<WalkinsProcedures>;
}>;
