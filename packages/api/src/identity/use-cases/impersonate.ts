import { identityFailures, Session, User } from '@bling/domain/identity';
import {
  type Actor,
  commonFailures,
  type Grants,
  holds,
  may,
  ok,
  refusing,
  type SignedIn,
  type UserId,
  within,
} from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { Impersonate } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';

const refuse = refusing({ ...identityFailures, ...commonFailures });

/** Never oneself, never from within another impersonation, and nobody who could do more. */
const isWithinReach = (actor: SignedIn, userId: UserId, theirs: Grants): boolean =>
  actor.onBehalf === null &&
  userId !== actor.userId &&
  !Object.hasOwn(theirs, 'identity.impersonation.start') &&
  within(theirs, actor.grants);

/** Support sees what the person sees, for a quarter of an hour; to act as well wants a permission of its own. */
export const startImpersonation =
  (ports: IdentityPorts) =>
  async ({ userId, reason, write }: z.output<typeof Impersonate>, actor: Actor) => {
    if (actor.kind !== 'user' || !may(actor, 'identity.impersonation.start', {})) return refuse('not-allowed');
    if (write && !holds(actor, 'identity.impersonation.write')) return refuse('not-allowed');
    const { users, sessions, now, newId } = ports;
    const user = await users.find(userId);
    if (user === null || !User.canLogIn(user)) return refuse('user/unknown');
    const theirs = await users.grantsOf(userId);
    if (!isWithinReach(actor, userId, theirs)) return refuse('impersonation/not-theirs');
    const impersonation = { by: actor.userId, reason, mayWrite: write };
    const opened = Session.impersonate({ id: newId(), userId, impersonation }, now());
    await sessions.save(opened);
    return ok({ session: opened.next, user, roles: await users.rolesOf(userId) });
  };

export const stopImpersonation =
  ({ sessions, now }: IdentityPorts) =>
  async (_input: object, actor: Actor) => {
    if (actor.kind !== 'user' || actor.onBehalf === null) return refuse('impersonation/none');
    const session = await sessions.lock(actor.sessionId);
    const ended = session === null ? null : Session.end(session, now());
    if (ended !== null) await sessions.save(ended);
    return ok(DONE);
  };
