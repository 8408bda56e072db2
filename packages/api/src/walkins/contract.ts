import { paymentStates, walkInStatuses } from '@bling/domain/walkins';
import * as z from 'zod';
import { idOf, instant, line, money, price, sizeClass } from '../kernel/contract.ts';
import { wish } from '../pricing/index.ts';

const minutes = z.number().min(0).max(10_080);
const promised = z
  .object({ minutes, least: minutes, most: minutes })
  .meta({ description: 'Minutes until the work begins, and the band in which eight of ten waits lie' });

export const Arrive = z.strictObject({
  siteId: wish.siteId,
  serviceIds: wish.serviceIds,
  addOnIds: wish.addOnIds,
  plate: line(30),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .max(2)
    .optional()
    .meta({ description: 'ISO 3166-1 alpha-2; the site’s own without it' }),
  size: sizeClass.optional().meta({ description: 'Without it as the house knows the car, else standard' }),
  customerId: idOf('Customer').optional().meta({ description: 'Whose it is, where that is known' }),
  discountPercent: z.number().min(0).max(50).default(0),
  expectedTotal: price.optional().meta({ description: 'The listed total that was shown; another one is refused' }),
  startNow: z.boolean().default(false).meta({ description: 'Begins at once, in the first bay that does' }),
});
export const WalkInRef = z.strictObject({ walkInId: idOf('WalkIn') });
export const EnqueueWalkIn = z.strictObject({
  walkInId: idOf('WalkIn'),
  place: z.enum(['first', 'last', 'turn']).meta({ description: 'Before all, behind all, or by when they came' }),
});
export const StartWalkIn = z.strictObject({
  walkInId: idOf('WalkIn'),
  resourceId: idOf('Resource').optional().meta({ description: 'The bay; the first that does without it' }),
});
export const CancelWalkIn = z.strictObject({ walkInId: idOf('WalkIn'), reason: line(200) });

export const WalkInView = z.object({
  id: idOf('WalkIn'),
  version: z.int().min(0).max(1_000_000),
  siteId: idOf('Site'),
  number: z.string().max(40),
  ticket: z.int().min(0).max(100_000),
  plate: z.string().max(20),
  size: sizeClass,
  customerId: idOf('Customer').nullable(),
  status: z.enum(walkInStatuses),
  payment: z.enum(paymentStates),
  promised,
  arrivedAt: instant,
  calledAt: instant.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  resourceId: idOf('Resource').nullable(),
  minutes,
  services: z.array(z.string().max(80)).max(30),
  discountPercent: z.number().min(0).max(50),
  totalPrice: money.nullable().meta({ description: 'For those who may see money' }),
});

export const AskQueue = z.strictObject({ siteId: idOf('Site') });
export const QueueView = z.object({
  asOf: instant,
  zone: z.string().max(64),
  items: z
    .array(
      z.object({
        id: idOf('WalkIn'),
        ticket: z.int().min(0).max(100_000),
        plate: z.string().max(20).meta({ description: 'Masked, but for staff of the site' }),
        status: z.enum(walkInStatuses),
        bay: z.string().max(40).nullable(),
        expectedAt: instant.nullable().meta({ description: 'When the work will begin, as it looks now' }),
        details: WalkInView.nullable().meta({ description: 'For staff of the site' }),
      }),
    )
    .max(500),
  score: z
    .object({
      waits: z.int().min(0).max(100_000),
      withinBand: z.int().min(0).max(100_000),
      medianErrorMinutes: minutes,
    })
    .meta({ description: 'We said, it took: of the last waits, how many lay in their band' }),
});
export const AskWait = z.strictObject({
  siteId: wish.siteId,
  serviceIds: wish.serviceIds,
  addOnIds: wish.addOnIds,
  size: sizeClass,
});
export const WaitView = z.object({
  asOf: instant,
  startsAt: instant.nullable().meta({ description: 'Null: nothing begins today any more' }),
  wait: promised.nullable(),
  ahead: z.int().min(0).max(1000),
});
export const QueueNews = z.object({ at: instant });
