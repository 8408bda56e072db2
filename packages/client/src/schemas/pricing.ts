// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Gives out a coupon under a code of its own. */
export const couponsCreate: Form<Calls['pricing.coupons.create']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "effect": z.union([z.strictObject({
      "by": z.literal("percent"),
      "direction": z.literal("down").default("down"),
      "basisPoints": z.int().min(1).max(10000),
    }), z.strictObject({
      "by": z.literal("amount"),
      "direction": z.literal("down").default("down"),
      "amount": z.strictObject({
        "amount": z.int().min(0).max(100000000),
        "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
      }),
    })]),
    "window": z.strictObject({
      "from": z.iso.datetime({ precision: 3 }).max(24).nullable(),
      "until": z.iso.datetime({ precision: 3 }).max(24).nullable(),
    }).default({"from":null,"until":null}),
    "siteIds": z.array(z.uuid()).max(200).default([]),
    "serviceIds": z.array(z.uuid()).max(200).default([]),
    "minTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).nullable().default(null),
    "maxUses": z.int().min(1).max(1000000).nullable().default(null),
    "maxPerCustomer": z.int().min(1).max(1000000).nullable().default(null),
    "code": z.string().trim().min(1).max(40).regex(/^[\p{L}\p{N}\s-]*[\p{L}\p{N}][\p{L}\p{N}\s-]*$/u, "Letters, digits and dashes only"),
  }),
);

/** Ends a coupon; bookings that used it keep their price. */
export const couponsDeactivate: Form<Calls['pricing.coupons.deactivate']['input']> = form(
  z.strictObject({
    "couponId": z.uuid(),
  }),
);

/** Changes a coupon, or brings back one that was ended; its code stays. */
export const couponsUpdate: Form<Calls['pricing.coupons.update']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "effect": z.union([z.strictObject({
      "by": z.literal("percent"),
      "direction": z.literal("down").default("down"),
      "basisPoints": z.int().min(1).max(10000),
    }), z.strictObject({
      "by": z.literal("amount"),
      "direction": z.literal("down").default("down"),
      "amount": z.strictObject({
        "amount": z.int().min(0).max(100000000),
        "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
      }),
    })]).optional(),
    "window": z.strictObject({
      "from": z.iso.datetime({ precision: 3 }).max(24).nullable(),
      "until": z.iso.datetime({ precision: 3 }).max(24).nullable(),
    }).optional(),
    "siteIds": z.array(z.uuid()).max(200).optional(),
    "serviceIds": z.array(z.uuid()).max(200).optional(),
    "minTotal": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).nullable().optional(),
    "maxUses": z.int().min(1).max(1000000).nullable().optional(),
    "maxPerCustomer": z.int().min(1).max(1000000).nullable().optional(),
    "couponId": z.uuid(),
    "version": z.int().min(0).max(1000000),
  }),
);

/** Adds a price rule; prices asked for from now on know it. */
export const rulesCreate: Form<Calls['pricing.rules.create']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "priority": z.int().min(-1000).max(1000).default(0),
    "combinable": z.boolean().default(true),
    "window": z.strictObject({
      "from": z.iso.datetime({ precision: 3 }).max(24).nullable(),
      "until": z.iso.datetime({ precision: 3 }).max(24).nullable(),
    }).default({"from":null,"until":null}),
    "conditions": z.strictObject({
      "siteIds": z.array(z.uuid()).max(200).optional(),
      "sizes": z.array(z.literal(["compact","standard","large","oversized"])).max(4).optional(),
      "soils": z.array(z.literal(["light","normal","heavy","extreme"])).max(4).optional(),
      "weekdays": z.array(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)])).max(7).optional(),
      "channels": z.array(z.literal(["web","phone","counter","partner"])).max(4).optional(),
      "modes": z.array(z.literal(["bay","mobile"])).max(2).optional(),
      "fleetIds": z.array(z.uuid()).max(200).optional(),
      "serviceIds": z.array(z.uuid()).max(200).optional(),
      "categoryIds": z.array(z.uuid()).max(200).optional(),
      "times": z.array(z.strictObject({
        "from": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
        "until": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
      })).max(10).optional(),
      "dates": z.strictObject({
        "from": z.iso.date().max(10).nullable(),
        "until": z.iso.date().max(10).nullable(),
      }).nullable().optional(),
      "distanceKm": z.strictObject({
        "from": z.number().min(0).max(1000),
        "below": z.number().min(0).max(1000).nullable(),
      }).nullable().optional(),
    }),
    "effect": z.union([z.strictObject({
      "by": z.literal("percent"),
      "direction": z.literal(["up","down"]),
      "basisPoints": z.int().min(1).max(100000),
    }), z.strictObject({
      "by": z.literal("amount"),
      "direction": z.literal(["up","down"]),
      "amount": z.strictObject({
        "amount": z.int().min(0).max(100000000),
        "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
      }),
    })]),
    "kind": z.literal(["size","soil","peak","zone","fleet","promo"]),
  }),
);

/** Ends a price rule; signed prices keep it until they expire. */
export const rulesDeactivate: Form<Calls['pricing.rules.deactivate']['input']> = form(
  z.strictObject({
    "ruleId": z.uuid(),
  }),
);

/** Changes a price rule, or brings back one that was ended. */
export const rulesUpdate: Form<Calls['pricing.rules.update']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "priority": z.int().min(-1000).max(1000).optional(),
    "combinable": z.boolean().optional(),
    "window": z.strictObject({
      "from": z.iso.datetime({ precision: 3 }).max(24).nullable(),
      "until": z.iso.datetime({ precision: 3 }).max(24).nullable(),
    }).optional(),
    "conditions": z.strictObject({
      "siteIds": z.array(z.uuid()).max(200).optional(),
      "sizes": z.array(z.literal(["compact","standard","large","oversized"])).max(4).optional(),
      "soils": z.array(z.literal(["light","normal","heavy","extreme"])).max(4).optional(),
      "weekdays": z.array(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)])).max(7).optional(),
      "channels": z.array(z.literal(["web","phone","counter","partner"])).max(4).optional(),
      "modes": z.array(z.literal(["bay","mobile"])).max(2).optional(),
      "fleetIds": z.array(z.uuid()).max(200).optional(),
      "serviceIds": z.array(z.uuid()).max(200).optional(),
      "categoryIds": z.array(z.uuid()).max(200).optional(),
      "times": z.array(z.strictObject({
        "from": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
        "until": z.string().max(5).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u),
      })).max(10).optional(),
      "dates": z.strictObject({
        "from": z.iso.date().max(10).nullable(),
        "until": z.iso.date().max(10).nullable(),
      }).nullable().optional(),
      "distanceKm": z.strictObject({
        "from": z.number().min(0).max(1000),
        "below": z.number().min(0).max(1000).nullable(),
      }).nullable().optional(),
    }).optional(),
    "effect": z.union([z.strictObject({
      "by": z.literal("percent"),
      "direction": z.literal(["up","down"]),
      "basisPoints": z.int().min(1).max(100000),
    }), z.strictObject({
      "by": z.literal("amount"),
      "direction": z.literal(["up","down"]),
      "amount": z.strictObject({
        "amount": z.int().min(0).max(100000000),
        "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
      }),
    })]).optional(),
    "ruleId": z.uuid(),
    "version": z.int().min(0).max(1000000),
  }),
);

/** Takes a category’s tax away: its services have no price until it has one. */
export const taxesRemove: Form<Calls['pricing.taxes.remove']['input']> = form(
  z.strictObject({
    "categoryId": z.uuid(),
  }),
);

/** Sets the tax on a category of services. */
export const taxesSet: Form<Calls['pricing.taxes.set']['input']> = form(
  z.strictObject({
    "categoryId": z.uuid(),
    "basisPoints": z.int().min(0).max(10000),
    "version": z.int().min(0).max(1000000).optional(),
  }),
);
