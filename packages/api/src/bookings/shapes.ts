import { bookingChannels, bookingStatuses, consentWays, lineOutcomes, waiverReasons } from '@bling/domain/bookings';
import { placeModes } from '@bling/domain/scheduling';
import * as z from 'zod';
import { idOf, instant, money, sizeClass } from '../kernel/contract.ts';
import { soilLevel } from '../pricing/index.ts';

export const version = z.int().min(0).max(1_000_000);
export const percent = z.number().min(0).max(100);
/** A booking to move. */
export const moveShape = {
  id: idOf('Booking'),
  version: version.optional().meta({ description: 'The version that was looked at' }),
};
export const minutes = z.int().min(0).max(2880);

export const bookingLine = z.object({
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
const moved = z.object({ originalStart: instant, percent, total: money.optional() });
const lastMove = z.object({ at: instant, by: idOf('User').nullable(), from: z.enum(bookingStatuses) });
const cancellation = z.object({
  at: instant,
  by: z.enum(['customer', 'site', 'expiry']),
  reason: z.string().max(300).nullable(),
  fee: money,
});

const found = { at: instant, size: sizeClass, soil: soilLevel };
const consent = { at: instant, way: z.enum(consentWays) };
/** With money and names: for its customer and the counter. */
export const inspection = z.object({
  ...found,
  by: idOf('User').nullable(),
  before: money,
  after: money,
  consent: z.object({ ...consent, by: z.string().max(120), recordedBy: idOf('User').nullable() }).nullable(),
});
const waived = z.object({
  at: instant,
  by: idOf('User').nullable(),
  reason: z.enum(waiverReasons),
  fee: money,
});
const rating = z.object({ stars: z.int().min(1).max(5), at: instant });

/** What everyone who works with a booking sees: no money, no way to reach the customer. */
export const stateShape = {
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
  departedAt: instant.nullable(),
  delayedTo: instant
    .nullable()
    .meta({ description: 'When work can begin, as the customer was told; null for as planned' }),
  inspection: z
    .object({ ...found, consent: z.object(consent).nullable() })
    .nullable()
    .meta({ description: 'The car as it was found' }),
};
export const termsShape = {
  totalPrice: money,
  charged: money.nullable(),
  policy,
  moved: moved.nullable(),
  cancellation: cancellation.nullable(),
  waived: waived.nullable(),
  rating: rating.nullable(),
};

export const car = z.object({
  make: z.string().max(60),
  model: z.string().max(60),
  colour: z.string().max(40).nullable(),
  plate: z.string().max(20).nullable(),
});
export const contact = z.object({
  name: z.string().max(120),
  phone: z.string().max(30).nullable(),
  email: z.string().max(254).nullable(),
});
