// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Adds an add-on to the menu. */
export const addOnsCreate: Form<Calls['catalog.addOns.create']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "description": z.string().trim().max(1000).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters"),
    "order": z.int().min(0).max(100000),
    "price": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }),
    "minutes": z.int().min(0).max(1440),
    "bySize": z.strictObject({
      "compact": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "standard": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "large": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "oversized": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
    }),
    "appliesTo": z.union([z.literal("all"), z.array(z.uuid()).max(200)]),
  }),
);

/** Takes an add-on off the menu. */
export const addOnsDeactivate: Form<Calls['catalog.addOns.deactivate']['input']> = form(
  z.strictObject({
    "addOnId": z.uuid(),
  }),
);

/** Changes an add-on; booked jobs keep what they were sold as. */
export const addOnsUpdate: Form<Calls['catalog.addOns.update']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "description": z.string().trim().max(1000).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
    "order": z.int().min(0).max(100000).optional(),
    "price": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
    "minutes": z.int().min(0).max(1440).optional(),
    "bySize": z.strictObject({
      "compact": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "standard": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "large": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "oversized": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
    }).optional(),
    "appliesTo": z.union([z.literal("all"), z.array(z.uuid()).max(200)]).optional(),
    "addOnId": z.uuid(),
    "version": z.int().min(0).max(1000000),
  }),
);

/** Sells services cheaper together, from now on. */
export const bundlesCreate: Form<Calls['catalog.bundles.create']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "description": z.string().trim().max(1000).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters"),
    "order": z.int().min(0).max(100000),
    "serviceIds": z.array(z.uuid()).min(2).max(10),
    "basisPoints": z.int().min(1).max(5000),
    "channels": z.array(z.literal(["web","phone","counter","partner"])).min(1).max(4),
  }),
);

/** Takes a bundle off the menu. */
export const bundlesDeactivate: Form<Calls['catalog.bundles.deactivate']['input']> = form(
  z.strictObject({
    "bundleId": z.uuid(),
  }),
);

/** Changes a bundle; booked jobs keep their price. */
export const bundlesUpdate: Form<Calls['catalog.bundles.update']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "description": z.string().trim().max(1000).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
    "order": z.int().min(0).max(100000).optional(),
    "serviceIds": z.array(z.uuid()).min(2).max(10).optional(),
    "basisPoints": z.int().min(1).max(5000).optional(),
    "channels": z.array(z.literal(["web","phone","counter","partner"])).min(1).max(4).optional(),
    "bundleId": z.uuid(),
    "version": z.int().min(0).max(1000000),
    "status": z.literal(["active","inactive"]).optional(),
  }),
);

/** Adds a category to the menu. */
export const categoriesCreate: Form<Calls['catalog.categories.create']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "description": z.string().trim().max(1000).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").default(""),
    "order": z.int().min(0).max(100000).default(0),
  }),
);

/** Removes a category that has no services. */
export const categoriesRemove: Form<Calls['catalog.categories.remove']['input']> = form(
  z.strictObject({
    "categoryId": z.uuid(),
  }),
);

/** Renames, reorders or closes a category. */
export const categoriesUpdate: Form<Calls['catalog.categories.update']['input']> = form(
  z.strictObject({
    "categoryId": z.uuid(),
    "version": z.int().min(0).max(1000000),
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "description": z.string().trim().max(1000).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
    "order": z.int().min(0).max(100000).optional(),
    "status": z.literal(["active","inactive"]).optional(),
  }),
);

/** Adds a service to the menu. */
export const servicesCreate: Form<Calls['catalog.services.create']['input']> = form(
  z.strictObject({
    "categoryId": z.uuid(),
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "description": z.string().trim().max(1000).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters"),
    "includes": z.array(z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(20),
    "order": z.int().min(0).max(100000),
    "channels": z.array(z.literal(["web","phone","counter","partner"])).min(1).max(4),
    "price": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }),
    "minutes": z.int().min(5).max(1440),
    "bySize": z.strictObject({
      "compact": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "standard": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "large": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "oversized": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
    }),
    "bufferBefore": z.int().min(0).max(1440),
    "bufferAfter": z.int().min(0).max(1440),
    "bayKinds": z.array(z.literal(["hand","tunnel","detail"])).max(3),
    "equipment": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(30),
    "isPopular": z.boolean(),
    "guarantee": z.literal(["none","card","deposit"]),
    "skills": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(20).default([]),
    "mobileAllowed": z.boolean().default(false),
    "cureHours": z.int().min(1).max(8760).nullable().default(null),
    "image": z.string().max(200).regex(/^\/[\w.\/-]+$/u).nullable().default(null),
    "sites": z.array(z.strictObject({
      "siteId": z.uuid(),
      "available": z.boolean(),
      "minutes": z.int().min(5).max(1440).nullable().default(null),
      "price": z.strictObject({
        "amount": z.int().min(0).max(100000000),
        "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
      }).nullable().default(null),
    })).max(200).default([]),
  }),
);

/** Takes a service off the menu; booked jobs are still done. */
export const servicesDeactivate: Form<Calls['catalog.services.deactivate']['input']> = form(
  z.strictObject({
    "serviceId": z.uuid(),
  }),
);

/** Takes a price list over from another system, all rows or none. */
export const servicesImport: Form<Calls['catalog.services.import']['input']> = form(
  z.strictObject({
    "dryRun": z.boolean(),
    "rows": z.array(z.strictObject({
      "reference": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "category": z.string().max(2000),
      "name": z.string().max(2000),
      "description": z.string().max(10000).nullable().default(null),
      "price": z.number().min(-1000000000).max(1000000000),
      "minutes": z.number().min(-1000000000).max(1000000000),
      "compactPrice": z.number().min(-1000000000).max(1000000000).nullable().default(null),
      "largePrice": z.number().min(-1000000000).max(1000000000).nullable().default(null),
      "oversizedPrice": z.number().min(-1000000000).max(1000000000).nullable().default(null),
      "bufferAfter": z.number().min(-1000000000).max(1000000000).nullable().default(null),
    })).min(1).max(200),
    "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
  }),
);

/** Changes a service; booked jobs keep what they were sold as. */
export const servicesUpdate: Form<Calls['catalog.services.update']['input']> = form(
  z.strictObject({
    "categoryId": z.uuid().optional(),
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "description": z.string().trim().max(1000).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
    "includes": z.array(z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(20).optional(),
    "order": z.int().min(0).max(100000).optional(),
    "channels": z.array(z.literal(["web","phone","counter","partner"])).min(1).max(4).optional(),
    "price": z.strictObject({
      "amount": z.int().min(0).max(100000000),
      "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
    }).optional(),
    "minutes": z.int().min(5).max(1440).optional(),
    "bySize": z.strictObject({
      "compact": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "standard": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "large": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
      "oversized": z.strictObject({
        "price": z.strictObject({
          "amount": z.int().min(0).max(100000000),
          "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
        }),
        "minutes": z.int().min(0).max(1440),
      }).optional(),
    }).optional(),
    "bufferBefore": z.int().min(0).max(1440).optional(),
    "bufferAfter": z.int().min(0).max(1440).optional(),
    "bayKinds": z.array(z.literal(["hand","tunnel","detail"])).max(3).optional(),
    "equipment": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(30).optional(),
    "isPopular": z.boolean().optional(),
    "guarantee": z.literal(["none","card","deposit"]).optional(),
    "skills": z.array(z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).max(20).optional(),
    "mobileAllowed": z.boolean().optional(),
    "cureHours": z.int().min(1).max(8760).nullable().optional(),
    "image": z.string().max(200).regex(/^\/[\w.\/-]+$/u).nullable().optional(),
    "sites": z.array(z.strictObject({
      "siteId": z.uuid(),
      "available": z.boolean(),
      "minutes": z.int().min(5).max(1440).nullable().default(null),
      "price": z.strictObject({
        "amount": z.int().min(0).max(100000000),
        "currency": z.string().max(3).regex(/^[A-Z]{3}$/u),
      }).nullable().default(null),
    })).max(200).optional(),
    "status": z.literal(["active","inactive"]).optional(),
    "serviceId": z.uuid(),
    "version": z.int().min(0).max(1000000),
  }),
);
