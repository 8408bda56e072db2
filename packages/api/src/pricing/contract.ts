import { taxModes } from '@bling/domain/kernel';
import type { Quote } from '@bling/domain/pricing';
import * as z from 'zod';
import { idOf, instant, money, sizeClass } from '../kernel/contract.ts';

/** The work that someone wants on one car at one site. */
export const wish = {
  siteId: idOf('Site'),
  serviceIds: z.array(idOf('Service')).min(1).max(10),
  addOnIds: z.array(idOf('AddOn')).max(20).default([]),
  size: sizeClass,
};

const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('base') }),
  z.object({ code: z.literal('size'), size: sizeClass, base: money }),
  z.object({ code: z.literal('floor'), floor: money, before: money }),
]);

export const QuoteView = z.object({
  lines: z
    .array(
      z.object({
        kind: z.enum(['service', 'add-on']),
        refId: z.uuid(),
        name: z.string().max(80),
        minutes: z.int().min(0).max(1440),
        amount: money,
        tax: money,
        taxRateBp: z.int().min(0).max(10_000).meta({ description: 'Basis points: 2300 is 23 %' }),
        reason,
      }),
    )
    .max(30),
  subtotal: money,
  tax: money,
  total: money,
  taxMode: z.enum(taxModes),
  asOf: instant,
  expiresAt: instant,
}) satisfies z.ZodType<Quote>;

export const AskQuote = z.strictObject(wish);
