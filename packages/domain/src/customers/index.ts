export { customerAccess } from './access.ts';
export {
  type Consent,
  type ConsentPurpose,
  consentPurposes,
  currentConsents,
  MOST_CONSENTS,
} from './consent.ts';
export {
  type Address,
  type AddressId,
  Customer,
  type CustomerChange,
  type CustomerFact,
  MOST_ADDRESSES,
  MOST_NOTES,
  MOST_TAGS,
} from './customer.ts';
export { eraseCustomer } from './erase.ts';
export { type CustomerFailure, customerFailures } from './failures.ts';
export { FleetAccount, type FleetChange, type FleetFact, type FleetId } from './fleet-account.ts';
export { type Merged, mergeCustomers } from './merge.ts';
export { normalisePhone, phoneSought } from './phone.ts';
export { ownersOfCustomer } from './policy.ts';
export { customerShown, fleetShown } from './shown.ts';
