import { type Actor, ok, refusing } from '@bling/domain/kernel';
import {
  mayOfMember,
  staffFailures,
  type StaffMember,
  TimeOff,
  type TimeOffChange,
  type TimeOffId,
} from '@bling/domain/staff';
import type * as z from 'zod';
import type { DecideTimeOff } from '../contract.ts';
import { isThemselves } from '../people.ts';
import { timeOffView } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(staffFailures);

type Wish = z.output<typeof DecideTimeOff>;
type Asking = { readonly actor: Actor; readonly permission: string };

const findTimeOff = async ({ timeOffs, staffMembers }: StaffPorts, id: TimeOffId, { actor, permission }: Asking) => {
  const timeOff = await timeOffs.find(id);
  const person = timeOff === null ? null : await staffMembers.find(timeOff.staffId);
  const isTheirs = person !== null && mayOfMember(actor, permission, person);
  return timeOff === null || !isTheirs ? refuse('time-off/unknown') : ok({ timeOff, person });
};

const keep = async ({ timeOffs }: StaffPorts, changed: TimeOffChange, person: StaffMember) => {
  await timeOffs.save(changed);
  return ok(timeOffView(changed.next, [person]));
};

const decisionOf = (actor: Actor, person: StaffMember, { now }: StaffPorts) => ({
  by: actor.kind === 'user' ? actor.userId : null,
  isOwn: isThemselves(actor, person),
  now: now(),
});

export const approveTimeOff =
  (ports: StaffPorts) =>
  async ({ timeOffId }: Wish, actor: Actor) => {
    const found = await findTimeOff(ports, timeOffId, { actor, permission: 'staff.timeOff.approve' });
    if (!found.ok) return found;
    const { timeOff, person } = found.value;
    const approved = TimeOff.approve(timeOff, decisionOf(actor, person, ports));
    return approved.ok ? keep(ports, approved.value, person) : approved;
  };

export const rejectTimeOff =
  (ports: StaffPorts) =>
  async ({ timeOffId }: Wish, actor: Actor) => {
    const found = await findTimeOff(ports, timeOffId, { actor, permission: 'staff.timeOff.reject' });
    if (!found.ok) return found;
    const { timeOff, person } = found.value;
    const rejected = TimeOff.reject(timeOff, decisionOf(actor, person, ports));
    return rejected.ok ? keep(ports, rejected.value, person) : rejected;
  };

export const cancelTimeOff =
  (ports: StaffPorts) =>
  async ({ timeOffId }: Wish, actor: Actor) => {
    const found = await findTimeOff(ports, timeOffId, { actor, permission: 'staff.timeOff.cancel' });
    if (!found.ok) return found;
    const cancelled = TimeOff.cancel(found.value.timeOff);
    return cancelled.ok ? keep(ports, cancelled.value, found.value.person) : cancelled;
  };
