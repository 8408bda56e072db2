import { type Actor, ok } from '@bling/domain/kernel';
import { StaffMember } from '@bling/domain/staff';
import type * as z from 'zod';
import type { PutDocument } from '../contract.ts';
import { findActive, staffView } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

export const putDocument =
  (ports: StaffPorts) =>
  async ({ staffId, ...document }: z.output<typeof PutDocument>, actor: Actor) => {
    const found = await findActive(ports, staffId, { actor, permission: 'staff.documents.put' });
    if (!found.ok) return found;
    const put = StaffMember.putDocument(found.value, document);
    await ports.staffMembers.save(put);
    return ok(staffView(put.next, ports.now()));
  };
