// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Adds an address to a customer. */
export const addressesAdd: Form<Calls['customers.addresses.add']['input']> = form(
  z.strictObject({
    "customerId": z.uuid(),
    "address": z.strictObject({
      "lines": z.array(z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).min(1).max(4),
      "postcode": z.string().trim().min(1).max(20).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "city": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "country": z.string().max(2).regex(/^[A-Z]{2}$/u),
      "position": z.object({
        "lat": z.number().min(-90).max(90),
        "lng": z.number().min(-180).max(180),
      }).nullable(),
      "accessNote": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable(),
      "water": z.boolean(),
      "power": z.boolean(),
    }),
  }),
);

/** Removes an address of a customer. */
export const addressesRemove: Form<Calls['customers.addresses.remove']['input']> = form(
  z.strictObject({
    "customerId": z.uuid(),
    "addressId": z.uuid(),
  }),
);

/** Changes an address of a customer. */
export const addressesUpdate: Form<Calls['customers.addresses.update']['input']> = form(
  z.strictObject({
    "customerId": z.uuid(),
    "addressId": z.uuid(),
    "address": z.strictObject({
      "lines": z.array(z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).min(1).max(4),
      "postcode": z.string().trim().min(1).max(20).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "city": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "country": z.string().max(2).regex(/^[A-Z]{2}$/u),
      "position": z.object({
        "lat": z.number().min(-90).max(90),
        "lng": z.number().min(-180).max(180),
      }).nullable(),
      "accessNote": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable(),
      "water": z.boolean(),
      "power": z.boolean(),
    }),
  }),
);

/** Records a customer who has no account: a caller, or someone at the counter. */
export const create: Form<Calls['customers.create']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "phone": z.string().trim().max(30).regex(/^\+?(?:[\s().\-\/]*\d){7,17}[\s().\-\/]*$/u, "Digits, spaces and + ( ) - only").optional(),
    "email": z.string().trim().toLowerCase().max(254).pipe(z.email()).optional(),
  }),
);

/** Changes what is known of a customer. */
export const update: Form<Calls['customers.update']['input']> = form(
  z.strictObject({
    "customerId": z.uuid(),
    "version": z.int().min(1).max(1000000),
    "name": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "phone": z.string().trim().max(30).regex(/^\+?(?:[\s().\-\/]*\d){7,17}[\s().\-\/]*$/u, "Digits, spaces and + ( ) - only").nullable().optional(),
    "email": z.string().trim().toLowerCase().max(254).pipe(z.email()).nullable().optional(),
    "tags": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(20).optional(),
    "notes": z.string().trim().max(2000).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable().optional(),
  }),
);
