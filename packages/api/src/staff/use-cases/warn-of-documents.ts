import { type Actor, commonFailures, may, ok, refusing, type StaffId } from '@bling/domain/kernel';
import { StaffMember } from '@bling/domain/staff';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** Tells the house once of papers that end soon. */
export const warnOfDocuments =
  ({ staffMembers, now }: StaffPorts) =>
  async ({ staffId }: { readonly staffId: StaffId }, actor: Actor) => {
    if (!may(actor, 'staff.documents.warn', {})) return refuse('not-allowed');
    const member = await staffMembers.find(staffId);
    const warned = member === null ? null : StaffMember.warn(member, now());
    if (warned !== null) await staffMembers.save(warned);
    return ok(null);
  };
