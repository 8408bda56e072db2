import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListStaff } from '../contract.ts';
import { staffView } from '../people.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const listStaff =
  ({ staffMembers, now }: StaffPorts) =>
  async ({ siteId }: z.output<typeof ListStaff>, actor: Actor) => {
    if (!may(actor, 'staff.list', { siteId })) return refuse('not-allowed');
    return ok({ items: (await staffMembers.ofSite(siteId)).map((member) => staffView(member, now())) });
  };
