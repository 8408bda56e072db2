import { type Actor, ok } from '@bling/domain/kernel';
import { StaffMember } from '@bling/domain/staff';
import type * as z from 'zod';
import type { HireStaff } from '../contract.ts';
import { houseFor, staffView } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

export const hire = (ports: StaffPorts) => async (draft: z.output<typeof HireStaff>, actor: Actor) => {
  const house = await houseFor(ports, { wish: draft, before: null }, { actor, permission: 'staff.hire' });
  if (!house.ok) return house;
  const { staffMembers, newId, now } = ports;
  const hired = StaffMember.hire({ id: newId(), code: await staffMembers.nextCode(), ...draft }, house.value);
  if (!hired.ok) return hired;
  await staffMembers.save(hired.value);
  return ok(staffView(hired.value.next, now()));
};
