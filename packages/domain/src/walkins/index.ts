export { walkInAccess } from './access.ts';
export { type WalkInFailure, walkInFailures } from './failures.ts';
export { walkInMachine, type WalkInStatus, walkInStatuses } from './machine.ts';
export { walkInNumber } from './number.ts';
export { walkInOwned } from './policy.ts';
export { walkInShown } from './shown.ts';
export { byTurn, ENOUGH, type Kept, keptOf, maskedPlate, promise, type Score, scoreOf } from './wait.ts';
export {
  type Arrival,
  discounted,
  LEAST_MINUTES,
  MOST_DISCOUNT,
  OWN_DISCOUNT,
  type PaymentState,
  paymentStates,
  type Promised,
  SKIP_AFTER_MINUTES,
  WalkIn,
  type WalkInChange,
  type WalkInFact,
  type WalkInId,
} from './walk-in.ts';
