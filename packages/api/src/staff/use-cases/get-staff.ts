import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { MaybeStaffRef } from '../contract.ts';
import { findMember, staffView } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

export const getStaff =
  (ports: StaffPorts) =>
  async ({ staffId }: z.output<typeof MaybeStaffRef>, actor: Actor) => {
    const found = await findMember(ports, staffId, { actor, permission: 'staff.get' });
    return found.ok ? ok(staffView(found.value, ports.now())) : found;
  };
