import { serviceChannels } from '@bling/domain/catalog';
import { taxModes } from '@bling/domain/kernel';
import { adjustmentKinds, jobModes, type Quote, soilLevels } from '@bling/domain/pricing';
import * as z from 'zod';
import { idOf, instant, money, sizeClass } from '../kernel/contract.ts';

/** The work that someone wants on one car at one site. */
export const wish = {
  siteId: idOf('Site'),
  serviceIds: z.array(idOf('Service')).min(1).max(10),
  addOnIds: z.array(idOf('AddOn')).max(20).default([]),
  size: sizeClass,
};

/** Asked about work that is in a booking already. */
export const forBooking = {
  bookingId: idOf('Booking').optional().meta({
    description: 'One that is to be moved or changed: what it was made of counts as on the menu',
  }),
};

export const soilLevel = z.enum(soilLevels).meta({ description: 'How dirty the car is' });
export const couponCode = z.string().trim().min(1).max(40);
/** A quote as it was signed. */
export const signedQuote = z.string().min(1).max(40_000);

const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('base') }),
  z.object({ code: z.literal('size'), size: sizeClass, base: money }),
  z.object({ code: z.literal('floor'), floor: money, before: money }),
]);

const adjustment = z.object({
  kind: z.enum(adjustmentKinds),
  refId: z.string().max(36).nullable().meta({ description: 'The rule or coupon' }),
  name: z.string().max(80).nullable(),
  amount: money,
});

export const QuoteView = z.object({
  lines: z
    .array(
      z.object({
        kind: z.enum(['service', 'add-on']),
        refId: z.uuid(),
        name: z.string().max(80),
        minutes: z.int().min(0).max(1440),
        listed: money.meta({ description: 'The menu’s price; with the adjustments it is the amount' }),
        adjustments: z.array(adjustment).max(250),
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
  soil: z.enum(soilLevels).nullable(),
  couponCode: z.string().max(40).nullable(),
  asOf: instant,
  expiresAt: instant,
}) satisfies z.ZodType<Quote>;
/** A quote with the house's word for it. */
export const SignedQuote = z.object({
  ...QuoteView.shape,
  signed: z
    .string()
    .max(40_000)
    .meta({ description: 'Send it back with the booking: the price is honoured until it expires, whatever changes' }),
});

export const AskQuote = z.strictObject({
  ...wish,
  ...forBooking,
  startsAt: instant.optional().meta({ description: 'Without it no price of a time applies' }),
  soil: soilLevel.optional(),
  couponCode: couponCode.optional(),
  mode: z.enum(jobModes).default('bay'),
  position: z
    .strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })
    .optional()
    .meta({ description: 'Where the car stands, of a mobile job' }),
  customerId: idOf('Customer').optional().meta({ description: 'For staff; a client asks for themselves' }),
  channel: z.enum(serviceChannels).optional().meta({ description: 'For staff' }),
});
