import { Approval, identityFailures } from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { PinApprove } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { type PinChecked, type Reading, takePin, verifyPin } from './check-pin.ts';
import { ownAccount } from './own-account.ts';

const refuse = refusing(identityFailures);

export const prepareApproval = (outside: Reading) => (input: z.output<typeof PinApprove>) => verifyPin(outside)(input);

/** A manager says yes on the screen of the person who acts: one permission that they hold, for the next act. */
export const pinApprove =
  (ports: IdentityPorts) =>
  async ({ userId, permission }: z.output<typeof PinApprove>, actor: Actor, checked: PinChecked) => {
    const whose = ownAccount(actor, 'identity.pin.approve');
    if (!whose.ok) return whose;
    const right = await takePin(ports, userId, checked);
    if (!right.ok) return right;
    const theirs = await ports.users.grantsOf(userId);
    if (whose.value.userId === userId || !Object.hasOwn(theirs, permission)) return refuse('approval/not-theirs');
    // Their own account stays theirs, whoever asks.
    if (permission.startsWith('identity.')) return refuse('approval/not-theirs');
    const { sessionId } = whose.value;
    const approval = Approval.give({ id: ports.newId(), permission, by: userId, sessionId }, ports.now());
    await ports.approvals.add(approval);
    return ok(approval);
  };
