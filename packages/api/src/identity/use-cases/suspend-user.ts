import { identityFailures, User } from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { UserRef } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { endSessionsOf } from './end-sessions.ts';
import { findUser, keepsAnAdmin } from './find-user.ts';

const refuse = refusing(identityFailures);

/** Out at once, everywhere, until reinstated. */
export const suspendUser =
  (ports: IdentityPorts) =>
  async ({ userId }: z.output<typeof UserRef>, actor: Actor) => {
    const found = await findUser(ports, userId, { actor, permission: 'identity.users.suspend' });
    if (!found.ok) return found;
    const { user, held } = found.value;
    const kept = await keepsAnAdmin(ports, user, held);
    if (!kept.ok) return kept;
    const suspended = User.suspend(user);
    if (suspended === null) return refuse('user/not-active');
    await ports.users.save(suspended);
    await endSessionsOf(ports, userId, null);
    return ok({ ...suspended.next, roles: held });
  };
