import { type Actor, ok } from '@bling/domain/kernel';
import { StaffMember } from '@bling/domain/staff';
import type * as z from 'zod';
import type { RemoveDocument } from '../contract.ts';
import { findActive, staffView } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

export const removeDocument =
  (ports: StaffPorts) =>
  async ({ staffId, kind }: z.output<typeof RemoveDocument>, actor: Actor) => {
    const found = await findActive(ports, staffId, { actor, permission: 'staff.documents.remove' });
    if (!found.ok) return found;
    const removed = StaffMember.removeDocument(found.value, kind);
    if (!removed.ok) return removed;
    await ports.staffMembers.save(removed.value);
    return ok(staffView(removed.value.next, ports.now()));
  };
