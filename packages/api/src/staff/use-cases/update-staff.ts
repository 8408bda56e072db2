import { type Actor, commonFailures, ok, refusing } from '@bling/domain/kernel';
import { StaffMember } from '@bling/domain/staff';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateStaff } from '../contract.ts';
import { findMember, houseFor, staffView } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const updateStaff =
  (ports: StaffPorts) =>
  async ({ staffId, version, ...patch }: z.output<typeof UpdateStaff>, actor: Actor) => {
    const asking = { actor, permission: 'staff.update' };
    const found = await findMember(ports, staffId, asking);
    if (!found.ok) return found;
    const member = found.value;
    if (member.version !== version) return refuse('stale', { version: member.version });
    const changes = given(patch);
    const house = await houseFor(ports, { wish: { ...member, ...changes }, before: member }, asking);
    if (!house.ok) return house;
    const updated = StaffMember.update(member, changes, house.value);
    if (!updated.ok) return updated;
    await ports.staffMembers.save(updated.value);
    return ok(staffView(updated.value.next, ports.now()));
  };
