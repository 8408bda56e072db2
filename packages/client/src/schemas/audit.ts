// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Delivers again what was parked, after what stopped it was mended. */
export const replay: Form<Calls['audit.replay']['input']> = form(
  z.strictObject({
    "subscriber": z.string().max(80).regex(/^[\w.:@-]+$/u, "Letters, digits and . : _ @ - only"),
    "aggregate": z.string().max(40).regex(/^[\w.:@-]+$/u, "Letters, digits and . : _ @ - only"),
    "aggregateId": z.uuid(),
  }),
);
