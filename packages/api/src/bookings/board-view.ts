import { bayStatuses } from '@bling/domain/facilities';
import * as z from 'zod';
import { idOf, instant, localDate, sizeClass } from '../kernel/contract.ts';
import { bookingLine, car, contact, stateShape, termsShape } from './shapes.ts';

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
