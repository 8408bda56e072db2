// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Puts a car that the house knows by its plate into a customer’s garage too. */
export const claim: Form<Calls['vehicles.claim']['input']> = form(
  z.strictObject({
    "customerId": z.uuid(),
    "plate": z.string().trim().min(2).max(30),
    "country": z.string().max(2).regex(/^[A-Z]{2}$/u),
  }),
);

/** Takes cars over from another system, all rows or none. */
export const importVehicles: Form<Calls['vehicles.import']['input']> = form(
  z.strictObject({
    "dryRun": z.boolean(),
    "rows": z.array(z.strictObject({
      "reference": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "customer": z.string().max(2000),
      "plate": z.string().max(2000).nullable().default(null),
      "country": z.string().max(2000),
      "make": z.string().max(2000),
      "model": z.string().max(2000),
      "year": z.number().min(-1000000000).max(1000000000).nullable().default(null),
      "colour": z.string().max(2000).nullable().default(null),
      "sizeClass": z.string().max(2000),
      "notes": z.string().max(10000).nullable().default(null),
    })).min(1).max(500),
  }),
);

/** Adds a car to a customer’s garage; a car that others drive too is shared by its plate. */
export const register: Form<Calls['vehicles.register']['input']> = form(
  z.strictObject({
    "customerId": z.uuid().optional(),
    "make": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "model": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "year": z.int().min(0).max(9999).nullable(),
    "colour": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable(),
    "plate": z.string().trim().max(30).nullable(),
    "country": z.string().max(2).regex(/^[A-Z]{2}$/u),
    "sizeClass": z.literal(["compact","standard","large","oversized"]),
    "notes": z.string().trim().max(500).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable(),
  }),
);

/** Takes a car out of a customer’s garage, unless a booking waits for it. */
export const remove: Form<Calls['vehicles.remove']['input']> = form(
  z.strictObject({
    "customerId": z.uuid().optional(),
    "vehicleId": z.uuid(),
  }),
);

/** Puts a removed car back. */
export const restore: Form<Calls['vehicles.restore']['input']> = form(
  z.strictObject({
    "customerId": z.uuid().optional(),
    "vehicleId": z.uuid(),
  }),
);

/** Makes a car the one that is chosen first. */
export const setDefault: Form<Calls['vehicles.setDefault']['input']> = form(
  z.strictObject({
    "customerId": z.uuid().optional(),
    "vehicleId": z.uuid(),
  }),
);

/** Hands a car on to another customer; who had it keeps its history. */
export const transfer: Form<Calls['vehicles.transfer']['input']> = form(
  z.strictObject({
    "customerId": z.uuid(),
    "vehicleId": z.uuid(),
    "toCustomerId": z.uuid(),
  }),
);

/** Changes how a customer’s car is described. */
export const update: Form<Calls['vehicles.update']['input']> = form(
  z.strictObject({
    "customerId": z.uuid().optional(),
    "vehicleId": z.uuid(),
    "version": z.int().min(1).max(1000000),
    "make": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "model": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "year": z.int().min(0).max(9999).nullable().optional(),
    "colour": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable().optional(),
    "plate": z.string().trim().max(30).nullable().optional(),
    "country": z.string().max(2).regex(/^[A-Z]{2}$/u).optional(),
    "sizeClass": z.literal(["compact","standard","large","oversized"]).optional(),
    "notes": z.string().trim().max(500).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable().optional(),
  }),
);
