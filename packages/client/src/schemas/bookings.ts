// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Adds a service to a booking where it stands, at the price and length of both. */
export const addService: Form<Calls['bookings.addService']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "serviceId": z.uuid(),
    "expectedTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
  }),
);

/** Notes that the team is at the car. */
export const arrive: Form<Calls['bookings.arrive']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
  }),
);

/** Gives a booking another place or other people at its time, all of them or none. */
export const assign: Form<Calls['bookings.assign']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "resourceId": z.uuid().optional(),
    "crewIds": z.array(z.uuid()).max(30).optional(),
  }),
);

/** Cancels a booking for the fee that was previewed. */
export const cancel: Form<Calls['bookings.cancel']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "expectedFee": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
    "by": z.literal(["customer","site"]).default("customer"),
    "reason": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
  }),
);

/** Notes that the car has arrived. */
export const checkIn: Form<Calls['bookings.checkIn']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
  }),
);

/** Ends the job with an outcome for each line; only what was done is charged, and the rest of its time is free again. */
export const complete: Form<Calls['bookings.complete']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "outcomes": z.array(z.strictObject({
      "outcome": z.literal(["done","part","not_done"]),
      "reason": z.string().trim().min(1).max(300).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable().default(null),
    })).max(30),
  }),
);

/** Confirms a pending booking. */
export const confirm: Form<Calls['bookings.confirm']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
  }),
);

/** Books a job for a customer, at the price and time that were shown. */
export const create: Form<Calls['bookings.create']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "serviceIds": z.array(z.uuid()).min(1).max(10),
    "addOnIds": z.array(z.uuid()).max(20).default([]),
    "size": z.literal(["compact","standard","large","oversized"]).optional(),
    "mode": z.literal(["bay","mobile"]).default("bay"),
    "staffId": z.uuid().optional(),
    "visit": z.strictObject({
      "address": z.string().trim().min(1).max(300).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "note": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable().default(null),
      "position": z.strictObject({
        "lat": z.number().min(-90).max(90),
        "lng": z.number().min(-180).max(180),
      }),
    }).optional(),
    "startsAt": z.iso.datetime({ precision: 3 }).max(24),
    "expectedTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
    "holdId": z.uuid().optional(),
    "visitorKey": z.uuid().optional(),
    "notes": z.string().trim().max(500).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
    "soil": z.literal(["light","normal","heavy","extreme"]).optional(),
    "couponCode": z.string().trim().min(1).max(40).optional(),
    "quote": z.string().min(1).max(40000).optional(),
    "vehicleId": z.uuid().optional(),
    "customerId": z.uuid().optional(),
    "channel": z.literal(["phone","counter"]).optional(),
    "override": z.strictObject({
      "reason": z.string().trim().min(1).max(300).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    }).optional(),
  }),
);

/** Books a job for someone without an account. */
export const createAsGuest: Form<Calls['bookings.createAsGuest']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "serviceIds": z.array(z.uuid()).min(1).max(10),
    "addOnIds": z.array(z.uuid()).max(20).default([]),
    "size": z.literal(["compact","standard","large","oversized"]),
    "mode": z.literal(["bay","mobile"]).default("bay"),
    "staffId": z.uuid().optional(),
    "visit": z.strictObject({
      "address": z.string().trim().min(1).max(300).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "note": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable().default(null),
      "position": z.strictObject({
        "lat": z.number().min(-90).max(90),
        "lng": z.number().min(-180).max(180),
      }),
    }).optional(),
    "startsAt": z.iso.datetime({ precision: 3 }).max(24),
    "expectedTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
    "holdId": z.uuid().optional(),
    "visitorKey": z.uuid().optional(),
    "notes": z.string().trim().max(500).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
    "soil": z.literal(["light","normal","heavy","extreme"]).optional(),
    "couponCode": z.string().trim().min(1).max(40).optional(),
    "quote": z.string().min(1).max(40000).optional(),
    "guest": z.strictObject({
      "name": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "phone": z.string().trim().max(30).regex(/^\+?(?:[\s().\-\/]*\d){7,17}[\s().\-\/]*$/u, "Digits, spaces and + ( ) - only"),
      "email": z.string().trim().toLowerCase().max(254).pipe(z.email()).optional(),
    }),
  }),
);

/** Notes that the team has driven off to the car. */
export const depart: Form<Calls['bookings.depart']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
  }),
);

/** Takes agreed bookings over from another system, all rows or none; nobody is written to. */
export const importBookings: Form<Calls['bookings.import']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "dryRun": z.boolean(),
    "rows": z.array(z.strictObject({
      "reference": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "customer": z.string().max(2000),
      "plate": z.string().max(2000).nullable().default(null),
      "size": z.string().max(2000).nullable().default(null),
      "services": z.array(z.string().max(2000)).max(50),
      "date": z.string().max(2000),
      "time": z.string().max(2000),
      "total": z.number().min(-1000000000).max(1000000000).nullable().default(null),
      "notes": z.string().max(10000).nullable().default(null),
    })).min(1).max(100),
  }),
);

/** Notes size and dirt of the car as it stands there, and tells what they change; the price follows with recorded consent alone. */
export const inspect: Form<Calls['bookings.inspect']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "size": z.literal(["compact","standard","large","oversized"]),
    "soil": z.literal(["light","normal","heavy","extreme"]),
    "consent": z.strictObject({
      "by": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "way": z.literal(["in_person","phone","message"]),
    }).optional(),
    "expectedTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
  }),
);

/** Cancels the booking of a link for the fee that was shown. */
export const linkCancel: Form<Calls['bookings.link.cancel']['input']> = form(
  z.strictObject({
    "token": z.string().min(1).max(300),
    "expectedFee": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }),
    "reason": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
  }),
);

/** Says once, from one to five, how the work of a link’s booking was. */
export const linkRate: Form<Calls['bookings.link.rate']['input']> = form(
  z.strictObject({
    "token": z.string().min(1).max(300),
    "stars": z.int().min(1).max(5),
  }),
);

/** Moves the booking of a link to another time at the price of that time. */
export const linkReschedule: Form<Calls['bookings.link.reschedule']['input']> = form(
  z.strictObject({
    "token": z.string().min(1).max(300),
    "startsAt": z.iso.datetime({ precision: 3 }).max(24),
    "expectedTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
  }),
);

/** Notes that nobody came, thirty minutes after the start or later. */
export const markNoShow: Form<Calls['bookings.markNoShow']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
  }),
);

/** Says once, from one to five, how the work was. */
export const rate: Form<Calls['bookings.rate']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "stars": z.int().min(1).max(5),
  }),
);

/** Takes a service out of a booking, with what was added to it alone; its time is free again. */
export const removeService: Form<Calls['bookings.removeService']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "serviceId": z.uuid(),
    "expectedTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
  }),
);

/** Moves a booking to another time at the price of that time. */
export const reschedule: Form<Calls['bookings.reschedule']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "startsAt": z.iso.datetime({ precision: 3 }).max(24),
    "expectedTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
    "resourceId": z.uuid().optional(),
    "tell": z.boolean().optional(),
    "override": z.strictObject({
      "reason": z.string().trim().min(1).max(300).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    }).optional(),
  }),
);

/** Starts the job; an arrival that nobody noted is noted with it. */
export const start: Form<Calls['bookings.start']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "resourceId": z.uuid().optional(),
  }),
);

/** Has two bookings trade their bays, each at its own time, both or none. */
export const swap: Form<Calls['bookings.swap']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "otherId": z.uuid(),
    "otherVersion": z.int().min(0).max(1000000).optional(),
  }),
);

/** Tells the customer when work can begin, later than planned; the plan stays. */
export const tellDelay: Form<Calls['bookings.tellDelay']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "beginsAt": z.iso.datetime({ precision: 3 }).max(24),
  }),
);

/** Takes the last move of a booking back, for a short while. */
export const undo: Form<Calls['bookings.undo']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "reason": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
  }),
);

/** Lets the fee of a cancellation or a no-show go, for a reason of the list. */
export const waiveFee: Form<Calls['bookings.waiveFee']['input']> = form(
  z.strictObject({
    "id": z.uuid(),
    "version": z.int().min(0).max(1000000).optional(),
    "reason": z.literal(["our_fault","weather","illness","goodwill","first_time"]),
  }),
);
