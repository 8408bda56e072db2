import { type Booking, bookingStatuses, lineOutcomes } from '@bling/domain/bookings';
import * as z from 'zod';
import {
  emailAddress,
  idOf,
  instant,
  line,
  money,
  pageOf,
  pageRequest,
  phoneNumber,
  position,
  price,
  sizeClass,
  text,
} from '../kernel/contract.ts';
import { couponCode, QuoteView, signedQuote, soilLevel, wish } from '../pricing/index.ts';
import { whereabouts } from '../scheduling/index.ts';
import { bookingLine, car, contact, inspection, moveShape, percent, stateShape, termsShape } from './shapes.ts';

export const BookingState = z.object(stateShape) satisfies z.ZodType<
  Pick<
    Booking,
    | 'id'
    | 'version'
    | 'number'
    | 'channel'
    | 'siteId'
    | 'resourceId'
    | 'mode'
    | 'crewIds'
    | 'travelMinutes'
    | 'scheduledAt'
    | 'endsAt'
    | 'status'
    | 'checkedInAt'
    | 'startedAt'
    | 'readyAt'
    | 'lastMove'
    | 'departedAt'
    | 'delayedTo'
  >
>;

export const BookingView = z.object({
  ...stateShape,
  ...termsShape,
  inspection: inspection.nullable(),
  customerId: idOf('Customer'),
  vehicleId: idOf('Vehicle').nullable(),
  size: sizeClass,
  createdAt: instant,
  lines: z.array(bookingLine).max(30),
  quote: QuoteView,
  notesFrom: z.string().max(500).nullable(),
  visit: z
    .object({ address: z.string().max(300), note: z.string().max(300).nullable(), position: z.object(position.shape) })
    .nullable(),
}) satisfies z.ZodType<
  Pick<
    Booking,
    | 'id'
    | 'version'
    | 'number'
    | 'channel'
    | 'siteId'
    | 'resourceId'
    | 'mode'
    | 'crewIds'
    | 'travelMinutes'
    | 'scheduledAt'
    | 'endsAt'
    | 'status'
    | 'checkedInAt'
    | 'startedAt'
    | 'readyAt'
    | 'lastMove'
    | 'totalPrice'
    | 'charged'
    | 'policy'
    | 'moved'
    | 'cancellation'
    | 'customerId'
    | 'vehicleId'
    | 'size'
    | 'createdAt'
    | 'lines'
    | 'quote'
    | 'notesFrom'
    | 'visit'
    | 'inspection'
    | 'departedAt'
    | 'delayedTo'
    | 'waived'
    | 'rating'
  >
>;

export const BookingDetails = z.object({
  ...BookingView.shape,
  site: z.object({ name: z.string().max(120), zone: z.string().max(64), address: z.string().max(600) }),
  bay: z.object({ number: z.int().min(0).max(999), name: z.string().max(40) }),
  car: car.nullable(),
  customer: contact,
});
export const BookingPage = pageOf(BookingDetails);
export const BookingRef = z.strictObject({ id: idOf('Booking') });

const visit = z.strictObject({
  address: line(300),
  note: text(300).nullable().default(null).meta({ description: 'How to get in, where the water is' }),
  position,
});
const override = z
  .strictObject({ reason: line(300) })
  .optional()
  .meta({ description: 'Against hours, notice, caps and buffers, for those who may; never on minutes that are taken' });

const booked = {
  ...wish,
  mode: whereabouts.mode,
  staffId: whereabouts.staffId,
  visit: visit.optional().meta({ description: 'Where the car stands, for a team' }),
  startsAt: instant,
  expectedTotal: price.optional().meta({ description: 'The total that was shown; another one is refused' }),
  holdId: idOf('Hold').optional(),
  visitorKey: z.uuid().optional(),
  notes: text(500).optional(),
  soil: soilLevel.optional(),
  couponCode: couponCode.optional(),
  quote: signedQuote.optional().meta({ description: 'What was shown, as it was signed: honoured until it expires' }),
};
export const CreateBooking = z.strictObject({
  ...booked,
  size: sizeClass.optional().meta({ description: 'Without a vehicle' }),
  vehicleId: idOf('Vehicle').optional(),
  customerId: idOf('Customer').optional().meta({ description: 'For staff; a client books for themselves' }),
  channel: z.enum(['phone', 'counter']).optional().meta({ description: 'For staff' }),
  override,
});
export const CreateGuestBooking = z.strictObject({
  ...booked,
  guest: z.strictObject({ name: line(120), phone: phoneNumber, email: emailAddress.optional() }),
});

export const MoveBooking = z.strictObject(moveShape);
export const CompleteBooking = z.strictObject({
  ...moveShape,
  outcomes: z
    .array(z.strictObject({ outcome: z.enum(lineOutcomes), reason: line(300).nullable().default(null) }))
    .max(30)
    .meta({ description: 'One a line, in order' }),
});
export const CancelBooking = z.strictObject({
  ...moveShape,
  expectedFee: price.optional().meta({ description: 'For the customer’s own cancelling: the fee that was shown' }),
  by: z.enum(['customer', 'site']).default('customer'),
  reason: text(300).optional(),
});
export const RescheduleBooking = z.strictObject({
  ...moveShape,
  startsAt: instant,
  expectedTotal: price.optional(),
  resourceId: idOf('Resource').optional().meta({ description: 'The bay or team, if it is free' }),
  tell: z.boolean().optional().meta({ description: 'For staff: false when no letter is to go out' }),
  override,
});
export const StartBooking = z.strictObject({
  ...moveShape,
  resourceId: idOf('Resource').optional().meta({ description: 'Another bay than the planned one' }),
});
export const UndoBooking = z.strictObject({ ...moveShape, reason: text(300).optional() });

export const FeePreview = z.object({
  fee: money,
  percent,
  asOf: instant,
  honouredUntil: instant,
  movableUntil: instant,
  schedule: z.array(z.object({ from: instant, until: instant.nullable(), percent, fee: money })).max(20),
});

export const ListBookings = z.strictObject({
  ...pageRequest.shape,
  siteId: idOf('Site').optional(),
  from: instant.optional(),
  to: instant.optional(),
  statuses: z.array(z.enum(bookingStatuses)).min(1).max(6).optional(),
});
export const SearchBookings = z.strictObject({
  text: line(80).meta({ description: 'A part of a number, a plate, a name, a phone number or an email address' }),
  siteId: idOf('Site').optional(),
});
export const BookingHits = z.object({ items: z.array(BookingDetails).max(20) });
export const ListByCustomer = z.strictObject({
  ...pageRequest.shape,
  customerId: idOf('Customer').optional(),
  which: z.enum(['upcoming', 'past']).default('upcoming'),
});

export { AskBoard, Board, BoardCard, BoardNews, WatchBoard } from './board-view.ts';
