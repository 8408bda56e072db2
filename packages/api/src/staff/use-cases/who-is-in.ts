import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListStaff } from '../contract.ts';
import { named } from '../named.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** Who is clocked in at a site now. */
export const whoIsIn =
  (ports: StaffPorts) =>
  async ({ siteId }: z.output<typeof ListStaff>, actor: Actor) => {
    if (!may(actor, 'staff.clock.present', { siteId })) return refuse('not-allowed');
    return ok({ items: await named(ports, siteId, await ports.clockEntries.openAt(siteId)) });
  };
