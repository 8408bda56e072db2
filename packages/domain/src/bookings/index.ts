import { cancelByCustomer, cancelForFree, checkIn, complete, confirm, markNoShow, start } from './moves.ts';
import { place, takeOver } from './place.ts';
import { forgetWords, handOver, hasWords } from './owner.ts';
import { displace } from './displace.ts';
import { reschedule } from './reschedule.ts';
import { undo } from './undo.ts';
import { rate, waiveFee } from './afterwards.ts';
import { agree, inspect } from './inspection.ts';
import { arrive, assign, depart, maySwap } from './visit.ts';
import { tellDelay } from './delay.ts';
import { rework } from './rework.ts';
import type { Booking as BookingData } from './booking.ts';

export type Booking = BookingData;
export const Booking = {
  place,
  takeOver,
  confirm,
  checkIn,
  start,
  complete,
  cancelByCustomer,
  cancelForFree,
  markNoShow,
  reschedule,
  displace,
  undo,
  inspect,
  agree,
  rework,
  assign,
  maySwap,
  tellDelay,
  depart,
  arrive,
  waiveFee,
  rate,
  handOver,
  forgetWords,
  hasWords,
} as const;

export { bookingAccess } from './access.ts';
export {
  type BookingChannel,
  type BookingFact,
  type BookingLine,
  bookingChannels,
  type Cancellation,
  type LastMove,
  type LineOutcome,
  type Override,
  type Taken,
  type Visited,
  lineOutcomes,
} from './booking.ts';
export {
  type CancellationPolicy,
  cancellationFee,
  type FeeStep,
  type FeeTerms,
  type FeeTier,
  feePercentAt,
  feeSchedule,
  honouredFee,
  type Moved,
} from './cancellation.ts';
export { type CalendarEvent, calendarFeed, calendarFile } from './calendar-file.ts';
export { type Difference, type DifferenceLine, type DifferenceReason, differenceOf } from './difference.ts';
export type { Finding } from './inspection.ts';
export {
  type Consent,
  type ConsentWay,
  consentWays,
  type Inspection,
  type Rating,
  type Waiver,
  type WaiverReason,
  waiverReasons,
} from './noted.ts';
export { awaitedAt, LATE_AFTER_MINUTES, type Lateness, latenessOf } from './lateness.ts';
export { type Rework, reworkableUntil } from './rework.ts';
export { Link, linkEndsAt } from './link.ts';
export { expiresAt, type PendingExpiry } from './expiry.ts';
export { type BookingFailure, bookingFailures } from './failures.ts';
export { bookingMachine, type BookingStatus, bookingStatuses, keepsBay, undoMachine } from './machine.ts';
export type { BookingChange, Move, Outcome } from './moves.ts';
export { checkJob, type JobLimits, minutesOf, type Pending, type Placement } from './place.ts';
export { ownersOf } from './policy.ts';
export { movableUntil, type Reschedule } from './reschedule.ts';
export { type Undo, undoableUntil } from './undo.ts';
export { isAhead, plainNumber, type Sought, soughtIn } from './sought.ts';
export { bookingShown } from './shown.ts';
