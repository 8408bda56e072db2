import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { isLate } from '@bling/domain/staff';
import type * as z from 'zod';
import type { ListStaff } from '../contract.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** Who is clocked in at a site now. */
export const whoIsIn =
  ({ staffMembers, clockEntries }: StaffPorts) =>
  async ({ siteId }: z.output<typeof ListStaff>, actor: Actor) => {
    if (!may(actor, 'staff.clock.present', { siteId })) return refuse('not-allowed');
    const people = new Map((await staffMembers.ofSite(siteId)).map(({ id, fullName }) => [id, fullName]));
    const open = await clockEntries.openAt(siteId);
    return ok({
      items: open.map((entry) => ({ ...entry, isLate: isLate(entry), fullName: people.get(entry.staffId) ?? '' })),
    });
  };
