import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { StaffRef } from '../contract.ts';
import { findMember } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

/** What somebody still has to do: after they have left, what must be given to others. */
export const listOpenWork =
  (ports: StaffPorts) =>
  async ({ staffId }: z.output<typeof StaffRef>, actor: Actor) => {
    const found = await findMember(ports, staffId, { actor, permission: 'staff.openWork' });
    return found.ok ? ok({ items: await ports.staffWork.open(staffId, ports.now()) }) : found;
  };
