import { consentWays, waiverReasons } from '@bling/domain/bookings';
import { adjustmentKinds } from '@bling/domain/pricing';
import * as z from 'zod';
import { idOf, instant, line, money, price, sizeClass } from '../kernel/contract.ts';
import { soilLevel } from '../pricing/index.ts';
import { BookingState } from './contract.ts';
import { car, minutes, moveShape } from './shapes.ts';

export const InspectBooking = z.strictObject({
  ...moveShape,
  size: sizeClass.meta({ description: 'The size as the car stands there' }),
  soil: soilLevel,
  consent: z
    .strictObject({ by: line(120), way: z.enum(consentWays) })
    .optional()
    .meta({ description: 'Who agreed to the difference, and how; without it the price stays' }),
  expectedTotal: price.optional().meta({ description: 'The total that was shown to them' }),
});
export const InspectionAnswer = z.object({
  booking: BookingState,
  isAgreed: z.boolean(),
  minutesBefore: minutes,
  minutesAfter: minutes,
  fits: z.boolean().meta({ description: 'Whether the plan has room for it where the car stands' }),
  freeUntil: instant.nullable().meta({ description: 'When something else begins there, if it does not fit' }),
  difference: z
    .object({
      lines: z
        .array(
          z.object({
            kind: z.enum(['service', 'add-on']),
            refId: z.uuid(),
            name: z.string().max(80),
            before: money.nullable(),
            after: money.nullable(),
            reasons: z
              .array(
                z.object({
                  kind: z.enum([...adjustmentKinds, 'tax']),
                  name: z.string().max(80).nullable(),
                  amount: money,
                }),
              )
              .max(500),
          }),
        )
        .max(60),
      before: money,
      after: money,
    })
    .nullable()
    .meta({ description: 'For those who may see money' }),
});

const changing = {
  ...moveShape,
  serviceId: idOf('Service'),
  expectedTotal: price.optional().meta({ description: 'The total that was shown; a dearer one is refused' }),
};
export const AddService = z.strictObject(changing);
export const RemoveService = z.strictObject(changing);

export const AssignBooking = z.strictObject({
  ...moveShape,
  resourceId: idOf('Resource').optional().meta({ description: 'Another bay or team; the one that it has without it' }),
  crewIds: z
    .array(idOf('Resource'))
    .max(30)
    .optional()
    .meta({ description: 'All of its people; those that it has without it' }),
});
export const SwapBookings = z.strictObject({
  ...moveShape,
  otherId: idOf('Booking'),
  otherVersion: moveShape.version,
});
export const SwappedBookings = z.object({ booking: BookingState, other: BookingState });
export const TellDelay = z.strictObject({
  ...moveShape,
  beginsAt: instant.meta({ description: 'When work can begin; within twelve hours of the plan' }),
});
export const WaiveFee = z.strictObject({ ...moveShape, reason: z.enum(waiverReasons) });
export const RateBooking = z.strictObject({ ...moveShape, stars: z.int().min(1).max(5) });

export const JobTicket = z.object({
  number: z.string().max(20),
  site: z.object({ name: z.string().max(120), zone: z.string().max(64) }),
  place: z.string().max(60),
  crew: z.array(z.string().max(120)).max(30),
  scheduledAt: instant,
  endsAt: instant,
  customer: z.string().max(120),
  car: car.nullable(),
  size: sizeClass,
  soil: soilLevel.nullable(),
  lines: z.array(z.object({ kind: z.enum(['service', 'add-on']), name: z.string().max(80), minutes })).max(30),
  minutes,
  notes: z.string().max(500).nullable(),
  visit: z.object({ address: z.string().max(300), note: z.string().max(300).nullable() }).nullable(),
  asOf: instant,
});
