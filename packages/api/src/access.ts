import { auditAccess } from '@bling/domain/audit';
import { bookingAccess } from '@bling/domain/bookings';
import { catalogAccess } from '@bling/domain/catalog';
import { customerAccess } from '@bling/domain/customers';
import { facilitiesAccess } from '@bling/domain/facilities';
import { identityAccess } from '@bling/domain/identity';
import type { AccessTable } from '@bling/domain/kernel';
import { notificationAccess } from '@bling/domain/notifications';
import { pricingAccess } from '@bling/domain/pricing';
import { schedulingAccess } from '@bling/domain/scheduling';
import { staffAccess } from '@bling/domain/staff';
import { vehicleAccess } from '@bling/domain/vehicles';
import { walkInAccess } from '@bling/domain/walkins';

/** Every permission of the product. Procedures, seeded roles, docs and buttons are derived from it. */
export const access = {
  ...identityAccess,
  ...customerAccess,
  ...vehicleAccess,
  ...catalogAccess,
  ...pricingAccess,
  ...facilitiesAccess,
  ...staffAccess,
  ...schedulingAccess,
  ...bookingAccess,
  ...walkInAccess,
  ...notificationAccess,
  ...auditAccess,
} as const satisfies AccessTable;
