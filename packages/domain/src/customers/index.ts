export { customerAccess } from './access.ts';
export {
  type Address,
  type AddressId,
  Customer,
  type CustomerChange,
  type CustomerFact,
  MOST_ADDRESSES,
} from './customer.ts';
export { type CustomerFailure, customerFailures } from './failures.ts';
export { normalisePhone, phoneSought } from './phone.ts';
export { ownersOfCustomer } from './policy.ts';
export { customerShown } from './shown.ts';
