import { identityFailures, User } from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { UserRef } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { findUser } from './find-user.ts';

const refuse = refusing(identityFailures);

export const reinstateUser =
  (ports: IdentityPorts) =>
  async ({ userId }: z.output<typeof UserRef>, actor: Actor) => {
    const found = await findUser(ports, userId, { actor, permission: 'identity.users.reinstate' });
    if (!found.ok) return found;
    const reinstated = User.reinstate(found.value.user);
    if (reinstated === null) return refuse('user/not-suspended');
    await ports.users.save(reinstated);
    return ok({ ...reinstated.next, roles: found.value.held });
  };
