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
      "position": z.strictObject({
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
      "position": z.strictObject({
        "lat": z.number().min(-90).max(90),
        "lng": z.number().min(-180).max(180),
      }).nullable(),
      "accessNote": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable(),
      "water": z.boolean(),
      "power": z.boolean(),
    }),
  }),
);

/** Gives an account what its owner did as a guest. */
export const claim: Form<Calls['customers.claim']['input']> = form(
  z.strictObject({
    "customerId": z.uuid(),
    "guestId": z.uuid().optional(),
  }),
);

/** Keeps what a customer agreed to or took back, with the words they saw. */
export const consentsSet: Form<Calls['customers.consents.set']['input']> = form(
  z.strictObject({
    "customerId": z.uuid(),
    "purpose": z.literal(["marketing_email","marketing_sms","photos","reviews"]),
    "given": z.boolean(),
    "wording": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
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

/** Forgets a person and keeps the books. */
export const erase: Form<Calls['customers.erase']['input']> = form(
  z.strictObject({
    "customerId": z.uuid(),
  }),
);

/** Opens an account for a company. */
export const fleetsCreate: Form<Calls['customers.fleets.create']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "contactId": z.uuid(),
    "termsDays": z.int().min(0).max(120),
    "creditLimit": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }),
    "statementDay": z.int().min(1).max(28),
  }),
);

/** Changes the terms of a company’s account. */
export const fleetsUpdate: Form<Calls['customers.fleets.update']['input']> = form(
  z.strictObject({
    "fleetId": z.uuid(),
    "version": z.int().min(1).max(1000000),
    "name": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "contactId": z.uuid().optional(),
    "termsDays": z.int().min(0).max(120).optional(),
    "creditLimit": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
    "statementDay": z.int().min(1).max(28).optional(),
  }),
);

/** Takes customers over from another system, all rows or none. */
export const importCustomers: Form<Calls['customers.import']['input']> = form(
  z.strictObject({
    "dryRun": z.boolean(),
    "rows": z.array(z.strictObject({
      "reference": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "name": z.string().max(500),
      "phone": z.string().max(200).nullable().optional(),
      "email": z.string().max(500).nullable().optional(),
      "tags": z.array(z.string().max(200)).max(100).optional(),
      "notes": z.string().max(10000).nullable().optional(),
    })).min(1).max(500),
  }),
);

/** Makes one record of two that are the same person. */
export const merge: Form<Calls['customers.merge']['input']> = form(
  z.strictObject({
    "keep": z.strictObject({
      "customerId": z.uuid(),
      "version": z.int().min(1).max(1000000),
    }),
    "drop": z.strictObject({
      "customerId": z.uuid(),
      "version": z.int().min(1).max(1000000),
    }),
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
