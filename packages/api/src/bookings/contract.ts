import { type Booking, bookingChannels, bookingStatuses, lineOutcomes } from '@bling/domain/bookings';
import { bayStatuses } from '@bling/domain/facilities';
import { placeModes } from '@bling/domain/scheduling';
import * as z from 'zod';
import {
  emailAddress,
  idOf,
  instant,
  line,
  localDate,
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

const version = z.int().min(0).max(1_000_000);
const percent = z.number().min(0).max(100);
const minutes = z.int().min(0).max(2880);

const bookingLine = z.object({
  kind: z.enum(['service', 'add-on']),
  refId: z.uuid(),
  name: z.string().max(80),
  minutes,
  amount: money,
  outcome: z.enum(lineOutcomes).nullable(),
  outcomeReason: z.string().max(300).nullable(),
});

const policy = z.object({
  tiers: z.array(z.object({ hoursBefore: z.number().min(0).max(1000), percent })).max(10),
  rescheduleNoticeHours: z.number().min(0).max(1000),
  noShowPercent: percent,
  feeHonouredMinutes: minutes,
});
const moved = z.object({ originalStart: instant, percent });
const lastMove = z.object({ at: instant, by: idOf('User').nullable(), from: z.enum(bookingStatuses) });
const cancellation = z.object({
  at: instant,
  by: z.enum(['customer', 'site', 'expiry']),
  reason: z.string().max(300).nullable(),
  fee: money,
});

/** What everyone who works with a booking sees: no money, no way to reach the customer. */
const stateShape = {
  id: idOf('Booking'),
  version,
  number: z.string().max(20),
  channel: z.enum(bookingChannels),
  siteId: idOf('Site'),
  resourceId: idOf('Resource'),
  mode: z.enum(placeModes),
  crewIds: z.array(idOf('Resource')).max(30),
  travelMinutes: minutes,
  scheduledAt: instant,
  endsAt: instant,
  status: z.enum(bookingStatuses),
  checkedInAt: instant.nullable(),
  startedAt: instant.nullable(),
  readyAt: instant.nullable(),
  lastMove: lastMove.nullable(),
};
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
  >
>;

const termsShape = {
  totalPrice: money,
  charged: money.nullable(),
  policy,
  moved: moved.nullable(),
  cancellation: cancellation.nullable(),
};

export const BookingView = z.object({
  ...stateShape,
  ...termsShape,
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
  >
>;

const car = z.object({
  make: z.string().max(60),
  model: z.string().max(60),
  colour: z.string().max(40).nullable(),
  plate: z.string().max(20).nullable(),
});
const contact = z.object({
  name: z.string().max(120),
  phone: z.string().max(30).nullable(),
  email: z.string().max(254).nullable(),
});

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

const moveShape = {
  id: idOf('Booking'),
  version: version.optional().meta({ description: 'The version that was looked at' }),
};
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

export const AskBoard = z.strictObject({
  siteId: idOf('Site'),
  date: localDate.optional().meta({ description: 'A business day of the site; today without it' }),
});
export const BoardCard = z.object({
  ...stateShape,
  size: sizeClass,
  createdAt: instant,
  lines: z.array(bookingLine.omit({ amount: true })).max(30),
  notesFrom: z.string().max(500).nullable(),
  car: car.nullable(),
  customer: z.object({ id: idOf('Customer'), name: z.string().max(120), noShowCount: z.int().min(0).max(100_000) }),
  contact: contact.omit({ name: true }).nullable().meta({ description: 'For those who may reach the customer' }),
  terms: z.object(termsShape).nullable().meta({ description: 'For those who may see money' }),
});
export const Board = z.object({
  date: localDate,
  zone: z.string().max(64),
  start: instant,
  end: instant,
  opens: instant.nullable(),
  closes: instant.nullable(),
  asOf: instant,
  bays: z
    .array(
      z.object({
        resourceId: idOf('Resource'),
        number: z.int().min(0).max(999),
        name: z.string().max(40),
        maxSize: sizeClass,
        status: z.enum(bayStatuses),
      }),
    )
    .max(200),
  people: z
    .array(
      z.object({
        resourceId: idOf('Resource'),
        name: z.string().max(120),
        duties: z.array(z.object({ start: instant, end: instant })).max(50),
      }),
    )
    .max(500)
    .meta({ description: 'Who works there that day, and when' }),
  bookings: z.array(BoardCard).max(1000),
  blocked: z
    .array(
      z.object({
        resourceId: idOf('Resource'),
        start: instant,
        end: instant,
        kind: z.enum(['hold', 'booking', 'walkin', 'maintenance', 'closure', 'project']),
      }),
    )
    .max(1000)
    .meta({ description: 'What else stands in the bays' }),
});
export const WatchBoard = z.strictObject({ siteId: idOf('Site') });
export const BoardNews = z.object({ at: instant });
