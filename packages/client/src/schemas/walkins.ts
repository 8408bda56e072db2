// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Takes in a car that comes without a booking: a number, a promise, and work at once if asked. */
export const arrive: Form<Calls['walkins.arrive']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "serviceIds": z.array(z.uuid()).min(1).max(10),
    "addOnIds": z.array(z.uuid()).max(20).default([]),
    "plate": z.string().trim().min(1).max(30).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "country": z.string().max(2).regex(/^[A-Z]{2}$/u).optional(),
    "size": z.literal(["compact","standard","large","oversized"]).optional(),
    "customerId": z.uuid().optional(),
    "discountPercent": z.number().min(0).max(50).default(0),
    "expectedTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
    "startNow": z.boolean().default(false),
  }),
);

/** Calls one who waits: the screen shows their number. */
export const callUp: Form<Calls['walkins.callUp']['input']> = form(
  z.strictObject({
    "walkInId": z.uuid(),
  }),
);

/** Sends one who waits away, with a reason. */
export const cancel: Form<Calls['walkins.cancel']['input']> = form(
  z.strictObject({
    "walkInId": z.uuid(),
    "reason": z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
  }),
);

/** Ends the work; the rest of its time is free again. */
export const complete: Form<Calls['walkins.complete']['input']> = form(
  z.strictObject({
    "walkInId": z.uuid(),
  }),
);

/** Gives one who waits another place in the queue. */
export const enqueue: Form<Calls['walkins.enqueue']['input']> = form(
  z.strictObject({
    "walkInId": z.uuid(),
    "place": z.literal(["first","last","turn"]),
  }),
);

/** Notes that one who waits has gone. */
export const leave: Form<Calls['walkins.leave']['input']> = form(
  z.strictObject({
    "walkInId": z.uuid(),
  }),
);

/** Goes on to the next when one who was called does not come. */
export const skip: Form<Calls['walkins.skip']['input']> = form(
  z.strictObject({
    "walkInId": z.uuid(),
  }),
);

/** Begins the work in a bay that is free for all of it. */
export const start: Form<Calls['walkins.start']['input']> = form(
  z.strictObject({
    "walkInId": z.uuid(),
    "resourceId": z.uuid().optional(),
  }),
);
