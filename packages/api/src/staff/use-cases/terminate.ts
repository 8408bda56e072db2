import { type Actor, commonFailures, DAY, Instant, ok, refusing, type StaffId } from '@bling/domain/kernel';
import { ClockEntry, mayOfWholeMember, Shift, StaffMember } from '@bling/domain/staff';
import type * as z from 'zod';
import type { StaffRef } from '../contract.ts';
import { findMember, staffView } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** So far ahead shifts are planned at the most. */
const AHEAD_MS = 400 * DAY;

/** Whoever has left is not there any more, and will not come. */
const clearRota = async ({ shifts, clockEntries, now }: StaffPorts, staffId: StaffId): Promise<void> => {
  const entry = await clockEntries.openOf(staffId);
  const left = ClockEntry.out(entry, now());
  if (left.ok) await clockEntries.save(left.value);
  for (const shift of await shifts.ofStaff(staffId, { start: now(), end: Instant.plus(now(), AHEAD_MS) })) {
    const removed = shift.span.start > now() ? Shift.remove(shift, now()) : null;
    if (removed?.ok) await shifts.save(removed.value);
  }
};

/** Ends it for good; sessions and PIN end by a reaction. Answers the work that somebody else must take over. */
export const terminate =
  (ports: StaffPorts) =>
  async ({ staffId }: z.output<typeof StaffRef>, actor: Actor) => {
    const found = await findMember(ports, staffId, { actor, permission: 'staff.terminate' });
    if (!found.ok) return found;
    if (!mayOfWholeMember(actor, 'staff.terminate', found.value)) return refuse('not-allowed');
    const { staffMembers, staffWork, now } = ports;
    const gone = StaffMember.terminate(found.value, now());
    if (!gone.ok) return gone;
    await staffMembers.save(gone.value);
    await clearRota(ports, staffId);
    return ok({ person: staffView(gone.value.next, now()), openWork: await staffWork.open(staffId, now()) });
  };
