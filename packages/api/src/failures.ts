import { auditFailures } from '@bling/domain/audit';
import { bookingFailures } from '@bling/domain/bookings';
import { catalogFailures } from '@bling/domain/catalog';
import { customerFailures } from '@bling/domain/customers';
import { facilitiesFailures } from '@bling/domain/facilities';
import { identityFailures } from '@bling/domain/identity';
import { commonFailures, type FailureTable } from '@bling/domain/kernel';
import { pricingFailures } from '@bling/domain/pricing';
import { schedulingFailures } from '@bling/domain/scheduling';
import { staffFailures } from '@bling/domain/staff';
import { vehicleFailures } from '@bling/domain/vehicles';
import { walkInFailures } from '@bling/domain/walkins';

/** Every failure of the product by code: what the contract document and the clients' words are derived from. */
export const failures = {
  ...commonFailures,
  ...identityFailures,
  ...customerFailures,
  ...vehicleFailures,
  ...catalogFailures,
  ...pricingFailures,
  ...facilitiesFailures,
  ...staffFailures,
  ...schedulingFailures,
  ...bookingFailures,
  ...walkInFailures,
  ...auditFailures,
} as const satisfies FailureTable;
