// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Adds a bay to a site. */
export const baysCreate: Form<Calls['facilities.bays.create']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "number": z.int().min(1).max(999),
    "name": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "kind": z.literal(["hand","tunnel","detail"]),
    "maxSize": z.literal(["compact","standard","large","oversized"]),
    "equipment": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(30),
  }),
);

/** Takes a bay out of service, or back into it; bookings that wait in it are named. */
export const baysSetStatus: Form<Calls['facilities.bays.setStatus']['input']> = form(
  z.strictObject({
    "bayId": z.uuid(),
    "status": z.literal(["active","maintenance","inactive"]),
  }),
);

/** Changes a bay: its name, largest car, equipment. */
export const baysUpdate: Form<Calls['facilities.bays.update']['input']> = form(
  z.strictObject({
    "number": z.int().min(1).max(999).optional(),
    "name": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "kind": z.literal(["hand","tunnel","detail"]).optional(),
    "maxSize": z.literal(["compact","standard","large","oversized"]).optional(),
    "equipment": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(30).optional(),
    "bayId": z.uuid(),
    "version": z.int().min(1).max(1000000),
  }),
);

/** Closes a site, a bay or a team for a while; bookings in the way are named, not moved. */
export const closuresCreate: Form<Calls['facilities.closures.create']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "bayId": z.uuid().nullable().default(null),
    "teamId": z.uuid().nullable().default(null),
    "span": z.strictObject({
      "start": z.iso.datetime({ precision: 3 }).max(24),
      "end": z.iso.datetime({ precision: 3 }).max(24),
    }),
    "reason": z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "kind": z.literal(["closure","maintenance"]),
  }),
);

/** Opens again what a closure has closed. */
export const closuresRemove: Form<Calls['facilities.closures.remove']['input']> = form(
  z.strictObject({
    "closureId": z.uuid(),
  }),
);

/** Adds a piece of equipment to a site. */
export const equipmentCreate: Form<Calls['facilities.equipment.create']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "kind": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "label": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}\p{Cs}]*$/u, "Contains control characters"),
  }),
);

/** Takes a piece of equipment out of use, or back into it. */
export const equipmentSetStatus: Form<Calls['facilities.equipment.setStatus']['input']> = form(
  z.strictObject({
    "assetId": z.uuid(),
    "status": z.literal(["active","maintenance","inactive"]),
  }),
);

/** Changes what a piece of equipment is, or is called. */
export const equipmentUpdate: Form<Calls['facilities.equipment.update']['input']> = form(
  z.strictObject({
    "kind": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "label": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}\p{Cs}]*$/u, "Contains control characters").optional(),
    "assetId": z.uuid(),
    "version": z.int().min(1).max(1000000),
  }),
);

/** Sets up a new house at once: its first site, bays and services. */
export const setup: Form<Calls['facilities.setup']['input']> = form(
  z.strictObject({
    "site": z.strictObject({
      "name": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "code": z.string().max(6).regex(/^[A-Z0-9]{1,6}$/u, "Up to six capital letters and digits"),
      "zone": z.string().trim().min(1).max(64).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "dayEndsAt": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u).default("00:00"),
      "address": z.strictObject({
        "lines": z.array(z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).min(1).max(4),
        "postcode": z.string().trim().min(1).max(20).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
        "city": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
        "country": z.string().max(2).regex(/^[A-Z]{2}$/u),
      }),
      "hours": z.array(z.strictObject({
        "weekday": z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
        "opens": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
        "closes": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
      })).max(50),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
      "taxMode": z.literal(["inclusive","exclusive"]),
      "taxRounding": z.literal(["line","document"]),
      "position": z.strictObject({
        "lat": z.number().min(-90).max(90),
        "lng": z.number().min(-180).max(180),
      }).nullable().default(null),
      "legalName": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable().default(null),
      "taxNumber": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable().default(null),
    }),
    "bays": z.array(z.strictObject({
      "name": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "kind": z.literal(["hand","tunnel","detail"]),
      "maxSize": z.literal(["compact","standard","large","oversized"]),
    })).min(1).max(20),
    "services": z.array(z.strictObject({
      "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "description": z.string().trim().max(500).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").default(""),
      "price": z.int().min(0).max(1000000),
      "minutes": z.int().min(5).max(600),
    })).min(1).max(5),
    "policy": z.strictObject({
      "confirmation": z.literal(["manual","instant"]).optional(),
      "gridMinutes": z.strictObject({
        "web": z.int().min(5).max(240),
        "staff": z.int().min(1).max(240),
      }).optional(),
      "noticeMinutes": z.strictObject({
        "web": z.int().min(0).max(10000),
        "staff": z.int().min(0).max(10000),
      }).optional(),
      "horizonDays": z.int().min(1).max(365).optional(),
      "cancellationTiers": z.array(z.strictObject({
        "hoursBefore": z.number().min(0).max(1000),
        "percent": z.number().min(0).max(100),
      })).min(1).max(10).optional(),
      "rescheduleNoticeHours": z.number().min(0).max(1000).optional(),
      "noShowAfterMinutes": z.int().min(0).max(10000).optional(),
      "holdMinutes": z.int().min(1).max(60).optional(),
      "holdMaxMinutes": z.int().min(1).max(120).optional(),
      "pendingExpiry": z.strictObject({
        "hours": z.number().min(0).max(1000),
        "hoursBeforeStart": z.number().min(0).max(1000),
      }).optional(),
      "maxPending": z.strictObject({
        "verified": z.int().min(1).max(100),
        "unverified": z.int().min(1).max(100),
      }).optional(),
      "servicesPerBooking": z.strictObject({
        "min": z.int().min(1).max(10),
        "max": z.int().min(1).max(10),
      }).optional(),
      "jobMinutes": z.strictObject({
        "min": z.int().min(5).max(1440),
        "max": z.int().min(5).max(1440),
      }).optional(),
      "maxTotal": z.int().min(1).max(100000000).optional(),
      "priceFloor": z.int().min(0).max(1000000).optional(),
      "quoteValidMinutes": z.int().min(1).max(1440).optional(),
      "feeHonouredMinutes": z.int().min(0).max(60).optional(),
      "undoMinutes": z.int().min(0).max(60).optional(),
      "travelKmPerHour": z.number().min(5).max(130).optional(),
      "reminderHours": z.int().min(0).max(720).optional(),
    }),
    "taxBasisPoints": z.int().min(0).max(10000).optional(),
  }),
);

/** Opens a site. */
export const sitesCreate: Form<Calls['facilities.sites.create']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "code": z.string().max(6).regex(/^[A-Z0-9]{1,6}$/u, "Up to six capital letters and digits"),
    "zone": z.string().trim().min(1).max(64).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "dayEndsAt": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u).default("00:00"),
    "address": z.strictObject({
      "lines": z.array(z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).min(1).max(4),
      "postcode": z.string().trim().min(1).max(20).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "city": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "country": z.string().max(2).regex(/^[A-Z]{2}$/u),
    }),
    "position": z.strictObject({
      "lat": z.number().min(-90).max(90),
      "lng": z.number().min(-180).max(180),
    }).nullable().default(null),
    "hours": z.array(z.strictObject({
      "weekday": z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
      "opens": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
      "closes": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
    })).max(50),
    "exceptions": z.array(z.strictObject({
      "date": z.iso.date().max(10),
      "intervals": z.array(z.strictObject({
        "opens": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
        "closes": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
      })).max(6),
      "reason": z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable(),
    })).max(400),
    "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    "taxMode": z.literal(["inclusive","exclusive"]),
    "taxRounding": z.literal(["line","document"]),
    "settings": z.strictObject({
      "confirmation": z.literal(["manual","instant"]).optional(),
      "gridMinutes": z.strictObject({
        "web": z.int().min(5).max(240),
        "staff": z.int().min(1).max(240),
      }).optional(),
      "noticeMinutes": z.strictObject({
        "web": z.int().min(0).max(10000),
        "staff": z.int().min(0).max(10000),
      }).optional(),
      "horizonDays": z.int().min(1).max(365).optional(),
      "cancellationTiers": z.array(z.strictObject({
        "hoursBefore": z.number().min(0).max(1000),
        "percent": z.number().min(0).max(100),
      })).min(1).max(10).optional(),
      "rescheduleNoticeHours": z.number().min(0).max(1000).optional(),
      "noShowAfterMinutes": z.int().min(0).max(10000).optional(),
      "holdMinutes": z.int().min(1).max(60).optional(),
      "holdMaxMinutes": z.int().min(1).max(120).optional(),
      "pendingExpiry": z.strictObject({
        "hours": z.number().min(0).max(1000),
        "hoursBeforeStart": z.number().min(0).max(1000),
      }).optional(),
      "maxPending": z.strictObject({
        "verified": z.int().min(1).max(100),
        "unverified": z.int().min(1).max(100),
      }).optional(),
      "servicesPerBooking": z.strictObject({
        "min": z.int().min(1).max(10),
        "max": z.int().min(1).max(10),
      }).optional(),
      "jobMinutes": z.strictObject({
        "min": z.int().min(5).max(1440),
        "max": z.int().min(5).max(1440),
      }).optional(),
      "maxTotal": z.int().min(1).max(100000000).optional(),
      "priceFloor": z.int().min(0).max(1000000).optional(),
      "quoteValidMinutes": z.int().min(1).max(1440).optional(),
      "feeHonouredMinutes": z.int().min(0).max(60).optional(),
      "undoMinutes": z.int().min(0).max(60).optional(),
      "travelKmPerHour": z.number().min(5).max(130).optional(),
      "reminderHours": z.int().min(0).max(720).optional(),
    }),
    "legalName": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable().default(null),
    "taxNumber": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable().default(null),
    "receiptFooter": z.string().trim().max(500).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable().default(null),
    "logo": z.string().max(200).regex(/^\/[\w\-.\/]{1,199}$/u, "A path on this server").nullable().default(null),
  }),
);

/** Changes a site: hours, exceptions, settings, policy. */
export const sitesUpdate: Form<Calls['facilities.sites.update']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "code": z.string().max(6).regex(/^[A-Z0-9]{1,6}$/u, "Up to six capital letters and digits").optional(),
    "zone": z.string().trim().min(1).max(64).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "address": z.strictObject({
      "lines": z.array(z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).min(1).max(4),
      "postcode": z.string().trim().min(1).max(20).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "city": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "country": z.string().max(2).regex(/^[A-Z]{2}$/u),
    }).optional(),
    "hours": z.array(z.strictObject({
      "weekday": z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
      "opens": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
      "closes": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
    })).max(50).optional(),
    "exceptions": z.array(z.strictObject({
      "date": z.iso.date().max(10),
      "intervals": z.array(z.strictObject({
        "opens": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
        "closes": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
      })).max(6),
      "reason": z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable(),
    })).max(400).optional(),
    "taxMode": z.literal(["inclusive","exclusive"]).optional(),
    "taxRounding": z.literal(["line","document"]).optional(),
    "settings": z.strictObject({
      "confirmation": z.literal(["manual","instant"]).optional(),
      "gridMinutes": z.strictObject({
        "web": z.int().min(5).max(240),
        "staff": z.int().min(1).max(240),
      }).optional(),
      "noticeMinutes": z.strictObject({
        "web": z.int().min(0).max(10000),
        "staff": z.int().min(0).max(10000),
      }).optional(),
      "horizonDays": z.int().min(1).max(365).optional(),
      "cancellationTiers": z.array(z.strictObject({
        "hoursBefore": z.number().min(0).max(1000),
        "percent": z.number().min(0).max(100),
      })).min(1).max(10).optional(),
      "rescheduleNoticeHours": z.number().min(0).max(1000).optional(),
      "noShowAfterMinutes": z.int().min(0).max(10000).optional(),
      "holdMinutes": z.int().min(1).max(60).optional(),
      "holdMaxMinutes": z.int().min(1).max(120).optional(),
      "pendingExpiry": z.strictObject({
        "hours": z.number().min(0).max(1000),
        "hoursBeforeStart": z.number().min(0).max(1000),
      }).optional(),
      "maxPending": z.strictObject({
        "verified": z.int().min(1).max(100),
        "unverified": z.int().min(1).max(100),
      }).optional(),
      "servicesPerBooking": z.strictObject({
        "min": z.int().min(1).max(10),
        "max": z.int().min(1).max(10),
      }).optional(),
      "jobMinutes": z.strictObject({
        "min": z.int().min(5).max(1440),
        "max": z.int().min(5).max(1440),
      }).optional(),
      "maxTotal": z.int().min(1).max(100000000).optional(),
      "priceFloor": z.int().min(0).max(1000000).optional(),
      "quoteValidMinutes": z.int().min(1).max(1440).optional(),
      "feeHonouredMinutes": z.int().min(0).max(60).optional(),
      "undoMinutes": z.int().min(0).max(60).optional(),
      "travelKmPerHour": z.number().min(5).max(130).optional(),
      "reminderHours": z.int().min(0).max(720).optional(),
    }).optional(),
    "dayEndsAt": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u).optional(),
    "legalName": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable().optional(),
    "taxNumber": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters").nullable().optional(),
    "receiptFooter": z.string().trim().max(500).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").nullable().optional(),
    "logo": z.string().max(200).regex(/^\/[\w\-.\/]{1,199}$/u, "A path on this server").nullable().optional(),
    "position": z.strictObject({
      "lat": z.number().min(-90).max(90),
      "lng": z.number().min(-180).max(180),
    }).nullable().optional(),
    "siteId": z.uuid(),
    "version": z.int().min(1).max(1000000),
  }),
);

/** Adds a mobile team to a site. */
export const teamsCreate: Form<Calls['facilities.teams.create']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "name": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}\p{Cs}]*$/u, "Contains control characters"),
    "base": z.strictObject({
      "lat": z.number().min(-90).max(90),
      "lng": z.number().min(-180).max(180),
    }),
    "equipment": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(30),
    "radiusKm": z.number().min(1).max(500).default(50),
    "dailyCapacity": z.int().min(1).max(100).default(8),
  }),
);

/** Takes a team off the road, or puts it back on. */
export const teamsSetStatus: Form<Calls['facilities.teams.setStatus']['input']> = form(
  z.strictObject({
    "teamId": z.uuid(),
    "status": z.literal(["active","maintenance","inactive"]),
  }),
);

/** Changes a team: its base, how far it goes, how much it takes on. */
export const teamsUpdate: Form<Calls['facilities.teams.update']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}\p{Cs}]*$/u, "Contains control characters").optional(),
    "base": z.strictObject({
      "lat": z.number().min(-90).max(90),
      "lng": z.number().min(-180).max(180),
    }).optional(),
    "equipment": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(30).optional(),
    "radiusKm": z.number().min(1).max(500).optional(),
    "dailyCapacity": z.int().min(1).max(100).optional(),
    "teamId": z.uuid(),
    "version": z.int().min(1).max(1000000),
  }),
);
