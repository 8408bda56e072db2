import type { BookingFact } from '@bling/domain/bookings';
import type { AddOnFact, BundleFact, CategoryFact, ServiceFact } from '@bling/domain/catalog';
import type { CustomerFact, FleetFact } from '@bling/domain/customers';
import type { AssetFact, BayFact, ClosureFact, SiteFact, TeamFact } from '@bling/domain/facilities';
import type {
  ApiKeyFact,
  DeviceFact,
  MailRequestFact,
  PasskeyFact,
  PinFact,
  RoleFact,
  SecondFactorFact,
  SecurityFact,
  SessionFact,
  UserFact,
} from '@bling/domain/identity';
import type { CouponFact, RuleFact, TaxRateFact } from '@bling/domain/pricing';
import type { DisruptionFact, HoldFact, PlanFact, WaitlistFact } from '@bling/domain/scheduling';
import type { ClockFact, ShiftFact, StaffFact, TimeOffFact } from '@bling/domain/staff';
import type { VehicleFact } from '@bling/domain/vehicles';
import type { WalkInFact } from '@bling/domain/walkins';
import { reactionsTo } from './kernel/reaction.ts';

/** Everything that can happen. */
export type AppFact =
  | UserFact
  | SessionFact
  | MailRequestFact
  | SecondFactorFact
  | PasskeyFact
  | RoleFact
  | ApiKeyFact
  | DeviceFact
  | PinFact
  | SecurityFact
  | CustomerFact
  | FleetFact
  | VehicleFact
  | CategoryFact
  | ServiceFact
  | AddOnFact
  | BundleFact
  | RuleFact
  | CouponFact
  | TaxRateFact
  | SiteFact
  | BayFact
  | TeamFact
  | AssetFact
  | ClosureFact
  | StaffFact
  | ShiftFact
  | TimeOffFact
  | ClockFact
  | HoldFact
  | WaitlistFact
  | WalkInFact
  | PlanFact
  | DisruptionFact
  | BookingFact;

export const reaction = reactionsTo<AppFact>();
