import { type Actor, ok } from '@bling/domain/kernel';
import { ClockEntry, isLate } from '@bling/domain/staff';
import type * as z from 'zod';
import type { ClockInto } from '../contract.ts';
import { dueAt } from '../duty.ts';
import { findActive } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

/** Somebody comes to work: themselves, or their manager says so. Says how late they are for their duty. */
export const clockIn =
  (ports: StaffPorts) =>
  async ({ siteId, staffId }: z.output<typeof ClockInto>, actor: Actor) => {
    const found = await findActive(ports, staffId, { actor, permission: 'staff.clock.in' });
    if (!found.ok) return found;
    const { clockEntries, newId, now } = ports;
    const { id, siteIds } = found.value;
    const arriving = {
      open: await clockEntries.openOf(id),
      siteIds,
      dueAt: await dueAt(ports, { staffId: id, siteId }, now()),
    };
    const came = ClockEntry.in({ id: newId(), staffId: id, siteId }, arriving, now());
    if (!came.ok) return came;
    await clockEntries.save(came.value);
    return ok({ ...came.value.next, isLate: isLate(came.value.next) });
  };
