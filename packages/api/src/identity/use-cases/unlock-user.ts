import { User } from '@bling/domain/identity';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { UserRef } from '../contract.ts';
import { attemptsKeyOf } from '../places.ts';
import type { IdentityPorts } from '../ports.ts';
import { findUser } from './find-user.ts';

/** Forgets the wrong passwords of everywhere. */
export const unlockUser =
  (ports: IdentityPorts) =>
  async ({ userId }: z.output<typeof UserRef>, actor: Actor) => {
    const found = await findUser(ports, userId, { actor, permission: 'identity.users.unlock' });
    if (!found.ok) return found;
    await ports.loginAttempts.clearAllOf(attemptsKeyOf.logins(found.value.user));
    await ports.users.save(User.unlock(found.value.user));
    return ok(DONE);
  };
