import { type Actor, Instant, MINUTE, ok } from '@bling/domain/kernel';
import { ClockEntry, isLate } from '@bling/domain/staff';
import type * as z from 'zod';
import type { ClockInto } from '../contract.ts';
import { findActive } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

/** Somebody comes to work: themselves, or their manager says so. Says how late they are for their duty. */
export const clockIn =
  (ports: StaffPorts) =>
  async ({ siteId, staffId }: z.output<typeof ClockInto>, actor: Actor) => {
    const found = await findActive(ports, staffId, { actor, permission: 'staff.clock.in' });
    if (!found.ok) return found;
    const { clockEntries, duties, newId, now } = ports;
    const { id, siteIds } = found.value;
    const moment = { start: now(), end: Instant.plus(now(), MINUTE) };
    const duty = (await duties.onDuty(siteId, moment)).find((one) => one.staffId === id);
    const arriving = { open: await clockEntries.openOf(id), siteIds, dueAt: duty?.span.start ?? null };
    const came = ClockEntry.in({ id: newId(), staffId: id, siteId }, arriving, now());
    if (!came.ok) return came;
    await clockEntries.save(came.value);
    return ok({ ...came.value.next, isLate: isLate(came.value.next) });
  };
