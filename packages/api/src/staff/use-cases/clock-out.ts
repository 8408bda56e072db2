import { type Actor, ok } from '@bling/domain/kernel';
import { ClockEntry, isLate } from '@bling/domain/staff';
import type * as z from 'zod';
import type { MaybeStaffRef } from '../contract.ts';
import { findMember } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

export const clockOut =
  (ports: StaffPorts) =>
  async ({ staffId }: z.output<typeof MaybeStaffRef>, actor: Actor) => {
    const found = await findMember(ports, staffId, { actor, permission: 'staff.clock.out' });
    if (!found.ok) return found;
    const { clockEntries, now } = ports;
    const left = ClockEntry.out(await clockEntries.openOf(found.value.id), now());
    if (!left.ok) return left;
    await clockEntries.save(left.value);
    return ok({ ...left.value.next, isLate: isLate(left.value.next) });
  };
