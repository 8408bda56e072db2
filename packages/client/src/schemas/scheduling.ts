// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Carries a way out through, whole or not at all; whoever is moved in time may leave without cost. */
export const disruptionCarryOut: Form<Calls['scheduling.disruption.carryOut']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "kind": z.literal(["bay-down","person-out","team-down","equipment-down","storm"]),
    "resourceIds": z.array(z.uuid()).max(200),
    "span": z.strictObject({
      "start": z.iso.datetime({ precision: 3 }).max(24),
      "end": z.iso.datetime({ precision: 3 }).max(24),
    }),
    "reason": z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "changes": z.array(z.strictObject({
      "bookingId": z.uuid(),
      "version": z.int().min(0).max(1000000),
      "number": z.string().max(20),
      "from": z.strictObject({
        "startsAt": z.iso.datetime({ precision: 3 }).max(24),
        "resourceId": z.uuid(),
      }),
      "to": z.strictObject({
        "resourceId": z.uuid(),
        "crewIds": z.array(z.uuid()).max(30),
        "assetIds": z.array(z.uuid()).max(30),
        "bufferBefore": z.number().min(0).max(2880),
        "bufferAfter": z.number().min(0).max(2880),
        "travelMinutes": z.int().min(0).max(2880),
        "startsAt": z.iso.datetime({ precision: 3 }).max(24),
      }).nullable(),
    })).max(500),
  }),
);

/** Says that it is over: what was out can be used again. */
export const disruptionLift: Form<Calls['scheduling.disruption.lift']['input']> = form(
  z.strictObject({
    "disruptionId": z.uuid(),
  }),
);

/** Keeps a hold longer, once. */
export const holdsExtend: Form<Calls['scheduling.holds.extend']['input']> = form(
  z.strictObject({
    "holdId": z.uuid(),
    "visitorKey": z.uuid(),
  }),
);

/** Keeps a time for a visitor while they choose; they have one at a time. */
export const holdsPlace: Form<Calls['scheduling.holds.place']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "serviceIds": z.array(z.uuid()).min(1).max(10),
    "addOnIds": z.array(z.uuid()).max(20).default([]),
    "size": z.literal(["compact","standard","large","oversized"]),
    "mode": z.literal(["bay","mobile"]).default("bay"),
    "position": z.strictObject({
      "lat": z.number().min(-90).max(90),
      "lng": z.number().min(-180).max(180),
    }).optional(),
    "staffId": z.uuid().optional(),
    "startsAt": z.iso.datetime({ precision: 3 }).max(24),
    "visitorKey": z.uuid(),
  }),
);

/** Gives a held time back. */
export const holdsRelease: Form<Calls['scheduling.holds.release']['input']> = form(
  z.strictObject({
    "holdId": z.uuid(),
    "visitorKey": z.uuid(),
  }),
);

/** Ends a plan; what is near stays booked. */
export const plansCancel: Form<Calls['scheduling.plans.cancel']['input']> = form(
  z.strictObject({
    "planId": z.uuid(),
  }),
);

/** Books a job every so many weeks; tells for each date what became of it. */
export const plansCreate: Form<Calls['scheduling.plans.create']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "serviceIds": z.array(z.uuid()).min(1).max(10),
    "addOnIds": z.array(z.uuid()).max(20).default([]),
    "size": z.literal(["compact","standard","large","oversized"]),
    "customerId": z.uuid().optional(),
    "vehicleId": z.uuid().optional(),
    "recurrence": z.strictObject({
      "everyWeeks": z.int().min(1).max(52),
      "weekday": z.literal([1,2,3,4,5,6,7]),
      "time": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
      "from": z.iso.date().max(10),
      "times": z.int().min(1).max(104),
    }),
    "onConflict": z.literal(["skip","shift"]).default("skip"),
  }),
);

/** Has one date of a plan at another time. */
export const plansShift: Form<Calls['scheduling.plans.shift']['input']> = form(
  z.strictObject({
    "planId": z.uuid(),
    "date": z.iso.date().max(10),
    "startsAt": z.iso.datetime({ precision: 3 }).max(24),
  }),
);

/** Leaves one date of a plan out, without cost. */
export const plansSkip: Form<Calls['scheduling.plans.skip']['input']> = form(
  z.strictObject({
    "planId": z.uuid(),
    "date": z.iso.date().max(10),
  }),
);

/** Books the time that was offered, while the offer stands. */
export const waitlistAccept: Form<Calls['scheduling.waitlist.accept']['input']> = form(
  z.strictObject({
    "waitlistId": z.uuid(),
  }),
);

/** Waits for a time to come free, where there is none. */
export const waitlistJoin: Form<Calls['scheduling.waitlist.join']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "serviceIds": z.array(z.uuid()).min(1).max(10),
    "addOnIds": z.array(z.uuid()).max(20).default([]),
    "size": z.literal(["compact","standard","large","oversized"]),
    "customerId": z.uuid().optional(),
    "vehicleId": z.uuid().optional(),
    "window": z.strictObject({
      "start": z.iso.datetime({ precision: 3 }).max(24),
      "end": z.iso.datetime({ precision: 3 }).max(24),
    }),
  }),
);

/** Waits no more, or says no to what was offered. */
export const waitlistLeave: Form<Calls['scheduling.waitlist.leave']['input']> = form(
  z.strictObject({
    "waitlistId": z.uuid(),
  }),
);
