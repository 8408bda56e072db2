// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

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
